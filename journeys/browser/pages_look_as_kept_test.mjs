// SPDX-License-Identifier: Apache-2.0
// Twenty-four pages look as their pictures in references/ do: at most one pixel in a hundred differs (small_pictures.mjs says what a pixel
// is there). ACCEPT=1 writes the pictures anew, and the diff is the review; what differs is laid in build/look/differences. The dateline is
// hidden: it is the one thing on a page that depends on the day.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {inTurn, openBrowser, settled} from './browser.mjs';
import {nothing} from './findings.mjs';
import {openKiosk} from './kinds.mjs';
import {root} from './newspaper.mjs';
import {difference, smaller} from './small_pictures.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'references');
const tolerated = 0.01;
const sizes = {360: {height: 1200, factor: 3}, 768: {height: 1200, factor: 4}, 1440: {height: 1620, factor: 6}};
const kept = [
    ['front', 'fr', 1440, 'light'], ['front', 'fr', 360, 'light'], ['front', 'ar', 1440, 'dark'], ['front', 'ar', 360, 'light'], ['front', 'tr', 768, 'dark'],
    ['front-two', 'en', 1440, 'light'], ['front-quiet', 'tr', 1440, 'light'], ['front-empty', 'en', 360, 'light'],
    ['section', 'en', 1440, 'light'], ['section-nested', 'ar', 768, 'light'], ['story', 'fr', 1440, 'dark'], ['story', 'ar', 360, 'light'],
    ['topic-person', 'tr', 768, 'light'], ['topic-place', 'fr', 1440, 'light'], ['author', 'en', 768, 'dark'],
    ['article', 'fr', 1440, 'light'], ['article', 'tr', 360, 'light'], ['article', 'ar', 768, 'light'], ['article', 'en', 1440, 'dark'],
    ['article-opinion', 'en', 360, 'dark'], ['article-corrected', 'fr', 768, 'light'],
    ['archive-month', 'ar', 768, 'light'], ['corrections', 'tr', 360, 'light'], ['missing', 'fr', 768, 'light'],
].map(([kind, language, width, colorScheme]) => ({kind, language, width, colorScheme, file: `${kind}.${language}.${width}.${colorScheme}.png`}));
let kiosk, browser;

before(async () => { kiosk = await openKiosk({only: kept.map(({kind}) => kind)}); browser = await openBrowser(); });
after(async () => { await browser?.close(); await kiosk?.close(); });

test('twenty-four pages look as they were kept', async () => {
    // Our policy allows no style from elsewhere: the one that hides the dateline comes from the screenshot.
    const {answers} = await inTurn(browser, kept, {bypassCSP: true}, async (page, {kind, language, width, colorScheme}) => {
        const {height, factor} = sizes[width];
        await page.setViewportSize({width, height});
        await page.emulateMedia({colorScheme});
        await page.goto(kiosk.pages.find(one => one.kind === kind && one.language === language).url);
        await settled(page);
        return smaller(await page.screenshot({animations: 'disabled', caret: 'hide', style: '.dateline { visibility: hidden }'}), factor);
    });
    const differences = join(root, 'build/look/differences');
    rmSync(differences, {recursive: true, force: true});
    mkdirSync(differences, {recursive: true});
    mkdirSync(folder, {recursive: true});
    const wrong = [];
    kept.forEach(({file}, at) => {
        const now = answers[at], path = join(folder, file);
        if (process.env.ACCEPT) return writeFileSync(path, now);
        const {share, png} = existsSync(path) ? difference(readFileSync(path), now) : {share: 1, png: now};
        if (share <= tolerated) return;
        wrong.push(`${file}: ${(share * 100).toFixed(2)} % of it differs`);
        writeFileSync(join(differences, file), now);
        writeFileSync(join(differences, file.replace('.png', '.difference.png')), png);
    });
    nothing(wrong);
});

test('the pictures that are kept are these, and small', () => {
    const there = readdirSync(folder).sort();
    assert.deepEqual(there, kept.map(({file}) => file).sort());
    nothing(there.filter(file => readFileSync(join(folder, file)).length > 40_000).map(file => `${file}: larger than 40 KB`));
});
