// SPDX-License-Identifier: Apache-2.0
// What judges found, told shortly: the same thing on many pages is one line, with one example and a few of the pages.
import assert from 'node:assert/strict';

// Fails with what is wrong; `wrong` are sentences that begin with where they were found: "front fr: …".
export function nothing(wrong) {
    const found = new Map();
    for (const words of wrong) {
        const at = words.indexOf(': '), what = words.slice(at + 2);
        const kind = what.replace(/“.*?”|\/media\/\w+|<[^>]*>|\d+/g, '…');
        if (!found.has(kind)) found.set(kind, {what, where: []});
        found.get(kind).where.push(words.slice(0, Math.max(at, 0)));
    }
    const lines = [...found.values()].map(({what, where}) => `${what}  [${where.length} × ${[...new Set(where)].slice(0, 4).join(', ')}]`);
    assert.ok(!lines.length, `${wrong.length} findings:\n${lines.slice(0, 60).join('\n')}`);
}
