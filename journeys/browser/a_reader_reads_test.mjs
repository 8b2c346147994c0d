// SPDX-License-Identifier: Apache-2.0
// A reader opens every page of the demonstration in a browser: on a telephone, without script, from right to left, with axe's rules.
// How the newspaper and the browser are opened is in newspaper.mjs.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';
import {addressesOf, openBrowser, openNewspaper, openPage} from './newspaper.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let newspaper, browser, addresses;

before(async () => {
    newspaper = await openNewspaper();
    browser = await openBrowser();
    addresses = await addressesOf(newspaper.address);
});

after(async () => {
    await browser?.close();
    await newspaper?.close();
});

// Visits every address with a page of these options, and gives what `look` found wrong, with the address before it.
async function wrongOnEveryPage(options, look, prepare = async () => {}) {
    const {page, complaints, close} = await openPage(browser, newspaper.address, options);
    await prepare(page);
    const wrong = [];
    for (const path of addresses) {
        const answer = await page.goto(newspaper.address + path, {waitUntil: 'load'});
        if (answer.status() !== 200) wrong.push(`${path}: ${answer.status()}`);
        wrong.push(...(await look(page)).map(what => `${path}: ${what}`));
    }
    await close();
    return [...wrong, ...complaints];
}

// In the page: scrolls to its end until every picture has come; how far anything moved meanwhile.
async function readToTheEnd() {
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
        scrollTo(0, at);
        await new Promise(requestAnimationFrame);
    }
    const come = one => one.complete || new Promise(resolve => { one.onload = one.onerror = resolve; });
    await Promise.all([...document.images].map(come));
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return window.moved;
}

// Every picture comes late, and what moves is added up as the browser counts it.
async function beSlow(page) {
    await page.addInitScript(() => {
        window.moved = 0;
        new PerformanceObserver(list => { for (const {value} of list.getEntries()) window.moved += value; }).observe({type: 'layout-shift', buffered: true});
    });
    await page.route('**/media/**', async route => {
        await new Promise(resolve => setTimeout(resolve, 150));
        await route.continue();
    });
}

test('the sitemap names a newspaper, not a page', () => assert.ok(addresses.length >= 20, `${addresses.length} addresses`));

test('no page asks another host, breaks its policy or complains', async () => {
    assert.deepEqual(await wrongOnEveryPage({}, async () => []), []);
});

test('no page is wider than a telephone', async () => {
    const wrong = await wrongOnEveryPage({viewport: {width: 360, height: 740}}, async page => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        return width > 360 ? [`${width} pixels wide`] : [];
    });
    assert.deepEqual(wrong, []);
});

test('nothing moves while the pictures come, however late', async () => {
    const wrong = await wrongOnEveryPage({}, async page => {
        const unmeasured = await page.$$eval('img', all => all.filter(one => !one.getAttribute('width') || !one.getAttribute('height')).map(one => one.outerHTML));
        const moved = await page.evaluate(readToTheEnd);
        return [...unmeasured, ...(moved > 0 ? [`moved by ${moved}`] : [])];
    }, beSlow);
    assert.deepEqual(wrong, []);
});

test('every page says its language, and Arabic reads from right to left', async () => {
    const wrong = await wrongOnEveryPage({}, page => page.evaluate(() => {
        const {lang} = document.documentElement;
        const direction = getComputedStyle(document.body).direction;
        if (!/^(fr|tr|en|ar)\b/.test(lang)) return [`lang="${lang}"`];
        return direction === (lang.startsWith('ar') ? 'rtl' : 'ltr') ? [] : [`${lang} reads ${direction}`];
    }));
    assert.deepEqual(wrong, []);
});

for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing to say, ${colorScheme}`, async () => {
        const wrong = await wrongOnEveryPage({colorScheme}, async page => {
            await page.evaluate(axe);
            const {violations} = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations']}));
            return violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 120)}`);
        });
        assert.deepEqual(wrong, []);
    });
}

test('without script the same words are there', async () => {
    const words = new Map();
    await wrongOnEveryPage({}, async page => { words.set(page.url(), await page.innerText('main')); return []; });
    const wrong = await wrongOnEveryPage({javaScriptEnabled: false}, async page =>
        (await page.innerText('main')) === words.get(page.url()) ? [] : ['other words']);
    assert.deepEqual(wrong, []);
});
