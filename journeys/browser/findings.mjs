// SPDX-License-Identifier: Apache-2.0
// What judges found, told shortly: the same thing on many pages is one line that names a few of them.
import assert from 'node:assert/strict';

// Fails with what is wrong; `wrong` are sentences that begin with where they were found: "front fr: …".
export function nothing(wrong) {
    const places = new Map();
    for (const words of wrong) {
        const [where, ...what] = words.split(': ');
        const key = what.join(': ') || where;
        places.set(key, [...places.get(key) ?? [], where]);
    }
    const lines = [...places].map(([what, where]) => `${what}  [${where.length} × ${where.slice(0, 4).join(', ')}]`);
    assert.ok(!lines.length, `${wrong.length} findings:\n${lines.slice(0, 60).join('\n')}`);
}
