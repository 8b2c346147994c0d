// SPDX-License-Identifier: Apache-2.0
// A reader opens every page that the sitemap names (without ROTATIVE_LONG one in four), on a telephone, while the pictures come late: no
// page asks another host, breaks its policy, complains, is wider than the telephone, moves or says another language than it speaks; without
// script it says the same. What else is judged, of every kind of page, is told by the other journeys.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {inTurn, openBrowser, openPage} from './browser.mjs';
import {nothing} from './findings.mjs';
import {addressesOf} from './kinds.mjs';
import {openNewspaper} from './newspaper.mjs';

let newspaper, browser, all, addresses;
before(async () => {
    newspaper = await openNewspaper();
    browser = await openBrowser();
    all = await addressesOf(newspaper.address);
    addresses = process.env.ROTATIVE_LONG ? all : all.filter((path, at) => at % 4 === 0);
});
after(async () => { await browser?.close(); await newspaper?.close(); });

// In the page: scrolls to its end until every picture has come; how far anything moved meanwhile, as the browser counts it.
async function readToTheEnd() {
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
        scrollTo(0, at);
        await new Promise(requestAnimationFrame);
    }
    await Promise.all([...document.images].map(one => one.complete || new Promise(resolve => { one.onload = one.onerror = resolve; })));
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return window.moved;
}

function judgePage() {
    const wrong = [];
    const {scrollWidth, lang} = document.documentElement, direction = getComputedStyle(document.body).direction;
    if (scrollWidth > innerWidth) wrong.push(`${scrollWidth} pixels wide`);
    for (const one of document.images) if (!one.getAttribute('width') || !one.getAttribute('height')) wrong.push(`no measures: ${one.outerHTML.slice(0, 80)}`);
    const prefix = /^\/(tr|en|ar)(\/|$)/.exec(location.pathname)?.[1] ?? 'fr';
    if (lang !== prefix) wrong.push(`lang="${lang}"`);
    if (direction !== (lang === 'ar' ? 'rtl' : 'ltr')) wrong.push(`${lang} reads ${direction}`);
    return wrong;
}

async function comeLate(page) {
    await page.addInitScript(() => {
        window.moved = 0;
        new PerformanceObserver(list => { for (const {value} of list.getEntries()) window.moved += value; }).observe({type: 'layout-shift', buffered: true});
    });
    await page.route('**/media/**', async route => {
        await new Promise(resolve => setTimeout(resolve, 150));
        await route.continue();
    });
}

test('the sitemap names a newspaper, not a page', () => assert.ok(all.length >= 80, `${all.length} addresses`));

test('every page stays at home, in its place, in its language, and needs no script', async () => {
    const withoutScript = await openPage(browser, {javaScriptEnabled: false, viewport: {width: 360, height: 740}});
    const words = new Map();
    for (const path of addresses) {
        await withoutScript.page.goto(newspaper.address + path, {waitUntil: 'domcontentloaded'});
        words.set(path, await withoutScript.page.innerText('main'));
    }
    await withoutScript.close();
    const {answers, complaints} = await inTurn(browser, addresses, {viewport: {width: 360, height: 740}}, async (page, path) => {
        if (!page.isSlow) await comeLate(page);
        page.isSlow = true;
        const wrong = [];
        const answer = await page.goto(newspaper.address + path);
        if (answer.status() !== 200) wrong.push(`answered ${answer.status()}`);
        const moved = await page.evaluate(readToTheEnd);
        if (moved > 0) wrong.push(`moved by ${moved}`);
        if (await page.innerText('main') !== words.get(path)) wrong.push('says something else without script');
        return [...wrong, ...await page.evaluate(judgePage)];
    });
    nothing([...addresses.flatMap((path, at) => answers[at].map(words => `${decodeURI(path)}: ${words}`)), ...complaints]);
});
