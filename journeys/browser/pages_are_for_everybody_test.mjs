// SPDX-License-Identifier: Apache-2.0
// Every kind of page in every language, before judges from outside: axe-core (WCAG 2.2 AA and its best practices) and the Nu Html Checker;
// and by the keyboard alone. How a page lies in the window is told by pages_hold_together_test.mjs.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {after, before, test} from 'node:test';
import {inTurn, openBrowser} from './browser.mjs';
import {nothing} from './findings.mjs';
import {judgeAccess, judgeFiles} from './judges.mjs';
import {kinds, languages, openKiosk, share} from './kinds.mjs';
import {judgeFocus} from './layout.mjs';

let kiosk, browser;

before(async () => { kiosk = await openKiosk(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await kiosk?.close(); });

// Every page of `pages` in a page of these options: what `look` found wrong, with its kind and language before it.
async function wrongOn(pages, options, look) {
    const {answers, complaints} = await inTurn(browser, pages, options, async (page, {url, status}) => {
        const answer = await page.goto(url);
        return [...(answer.status() === status ? [] : [`answered ${answer.status()}`]), ...await look(page)];
    });
    return [...pages.flatMap(({kind, language}, at) => answers[at].map(words => `${kind} ${language}: ${words}`)), ...complaints];
}

test('there is every kind of page in every language', () => {
    const there = new Set(kiosk.pages.map(({kind, language}) => `${kind} ${language}`));
    assert.deepEqual(kinds.flatMap(kind => languages.map(language => `${kind} ${language}`)).filter(one => !there.has(one)), []);
});

for (const [colorScheme, width, shift] of [['light', 360, 0], ['dark', 1280, 1]]) {
    test(`axe finds nothing to say of any, ${colorScheme}, ${width} pixels wide`, async () => {
        nothing(await wrongOn(share(kiosk.pages, shift), {colorScheme, viewport: {width, height: 900}}, judgeAccess));
    });
}

test('every page is written as HTML is written, and the style sheets as CSS', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rotative-pages-'));
    const files = [], sheets = new Map();
    for (const {kind, language, url} of kiosk.pages) {
        const html = await (await fetch(url)).text();
        for (const [, path] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) sheets.set(path, new URL(path, url));
        files.push(join(folder, `${kind}.${language}.html`));
        writeFileSync(files.at(-1), html);
    }
    const said = judgeFiles(files).filter(({isError}) => isError);
    const styles = [];
    for (const [path, url] of sheets) {
        styles.push(join(folder, basename(path)));
        writeFileSync(styles.at(-1), await (await fetch(url)).text());
    }
    said.push(...judgeFiles(styles, ['--css']).filter(({isError}) => isError));
    rmSync(folder, {recursive: true, force: true});
    assert.ok(styles.length >= 1);
    nothing(said.map(({file, words}) => `${basename(file)}: ${words}`));
});

for (const forcedColors of ['none', 'active']) {
    test(`who goes from link to link by the keyboard sees where he is, ${forcedColors === 'none' ? 'in our colours' : 'in his own'}`, async () => {
        const kindsWalked = ['front', 'article', 'story', 'archive-month', 'missing'];
        const pages = share(kiosk.pages, forcedColors === 'none' ? 2 : 3).filter(({kind}) => kindsWalked.includes(kind));
        const wrong = await wrongOn(pages, {forcedColors}, async page => {
            const found = [];
            for (let step = 0; step < 150; step++) {
                await page.keyboard.press('Tab');
                const seen = await page.evaluate(judgeFocus);
                if (!seen) return [...found, ...(step < 10 ? ['fewer than ten things can be reached'] : [])];
                found.push(...seen.wrong);
            }
            return found;
        });
        nothing(wrong);
    });
}
