// SPDX-License-Identifier: Apache-2.0
// Every kind of page in every language, in windows from 320 to 1920 pixels: nothing is wider than the window, cut off, over something
// else, too small to touch, enlarged or out of shape; nothing moves while letters come late; Arabic is the mirror. What is asked inside a
// page is in layout.mjs.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {inTurn, openBrowser, settled} from './browser.mjs';
import {nothing} from './findings.mjs';
import {openKiosk, share} from './kinds.mjs';
import {judgeLayout, judgePictures, judgeReflection} from './layout.mjs';

const isLong = Boolean(process.env.ROTATIVE_LONG);
const widths = isLong ? [320, 360, 768, 1024, 1440, 1920] : [320, 768, 1440];
let kiosk, browser;

before(async () => { kiosk = await openKiosk(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await kiosk?.close(); });

// What `look` finds wrong on each page; `prepare` is done with each browser page before anything is opened in it.
async function wrongOn(pages, options, look, prepare) {
    const {answers, complaints} = await inTurn(browser, pages, options, async (page, one) => {
        if (prepare && !page.isPrepared) await prepare(page);
        page.isPrepared = true;
        await page.goto(one.url);
        return look(page, one);
    });
    return [...pages.flatMap(({kind, language}, at) => answers[at].map(words => `${kind} ${language}: ${words}`)), ...complaints];
}

widths.forEach((width, at) => test(`in ${width} pixels everything has its place`, async () => {
    const wrong = await wrongOn(share(kiosk.pages, at), {viewport: {width, height: 900}}, async page => {
        await settled(page);
        return [...await page.evaluate(judgeLayout), ...await page.evaluate(judgePictures)];
    });
    nothing(wrong);
}));

for (const width of isLong ? [360, 768, 1440] : [360, 1440]) {
    test(`Arabic is laid from right to left as in a mirror, in ${width} pixels`, async () => {
        const pages = kiosk.pages.filter(({language}) => language === 'ar');
        nothing(await wrongOn(pages, {viewport: {width, height: 900}}, async page => {
            await settled(page);
            return page.evaluate(judgeReflection);
        }));
    });
}

for (const width of [640, 1280]) {
    test(`letters twice as large are all there, in ${width} pixels`, async () => {
        // Our policy allows no style from elsewhere; this reader brings his own.
        const wrong = await wrongOn(share(kiosk.pages, 2), {viewport: {width, height: 900}, bypassCSP: true}, async page => {
            await page.addStyleTag({content: 'html { font-size: 200% !important }'});
            await settled(page);
            return page.evaluate(judgeLayout);
        });
        nothing(wrong);
    });
}

// Everything that moves is noted as the browser counts it, with the first thing that did.
const countMoves = () => {
    window.moved = [];
    const name = ({node, previousRect: was, currentRect: is}) => `<${node?.localName ?? node?.parentElement?.localName}> ${node?.className ?? ''} from ${was.x},${was.y} ${was.width}×${was.height} to ${is.x},${is.y} ${is.width}×${is.height}`;
    new PerformanceObserver(list => {
        for (const one of list.getEntries()) window.moved.push(`moved by ${one.value.toFixed(4)}: ${one.sources.slice(0, 2).map(name).join('; ')}`);
    }).observe({type: 'layout-shift', buffered: true});
};
const ways = {
    'come late': async route => { await new Promise(resolve => setTimeout(resolve, 300)); await route.continue(); },
    'never come': route => route.abort(),
};
for (const [way, answer] of Object.entries(ways)) {
    test(`nothing moves when the letters ${way}`, async () => {
        let asked = 0;
        const pages = share(kiosk.pages, way === 'come late' ? 0 : 1);
        const wrong = await wrongOn(pages, {viewport: {width: 412, height: 900}}, async page => {
            await page.waitForLoadState('networkidle');
            await settled(page);
            return page.evaluate(() => window.moved);
        }, async page => {
            await page.addInitScript(countMoves);
            await page.route(/\.woff2/, route => { asked++; return answer(route); });
        });
        nothing(wrong.filter(words => !/ERR_FAILED/.test(words)));
        assert.ok(asked > 0, 'no page asks for letters of its own');
    });
}
