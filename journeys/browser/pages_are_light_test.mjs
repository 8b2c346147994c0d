// SPDX-License-Identifier: Apache-2.0
// What a browser fetches to show a page, in gzip, pictures and letters apart: at most 50 KB, of which 20 KB script. What our server sends is
// smaller; that, and how fast the page is then, are measured by bin/bench.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {nothing} from './findings.mjs';
import {openKiosk} from './kinds.mjs';

let kiosk;
before(async () => { kiosk = await openKiosk(); });
after(async () => { await kiosk?.close(); });

const textOf = async url => (await fetch(url)).text();
const weigh = text => gzipSync(text).length;

test('no page weighs more than 50 KB, nor its script more than 20', async () => {
    const wrong = [], known = new Map();
    const weightOf = async url => { if (!known.has(url)) known.set(url, weigh(await textOf(url))); return known.get(url); };
    let heaviest = 0;
    for (const {kind, language, url, status} of kiosk.pages) {
        if (status >= 400) continue;
        const html = await textOf(url);
        const named = pattern => Promise.all([...html.matchAll(pattern)].map(([, path]) => weightOf(new URL(path, url).href)));
        const [styles, scripts] = [await named(/<link rel="stylesheet" href="([^"]+)"/g), await named(/<script[^>]* src="([^"]+)"/g)];
        const sum = weights => weights.reduce((all, one) => all + one, 0);
        const total = weigh(html) + sum(styles) + sum(scripts);
        heaviest = Math.max(heaviest, total);
        if (total > 50_000 || sum(scripts) > 20_000) wrong.push(`${kind} ${language}: ${total} bytes, ${sum(scripts)} of script`);
    }
    console.log(`measured: the heaviest page weighs ${heaviest} bytes`);
    assert.ok(heaviest > 5000, `${heaviest} bytes are no page`);
    nothing(wrong);
});
