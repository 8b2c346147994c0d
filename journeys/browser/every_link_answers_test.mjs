// SPDX-License-Identifier: Apache-2.0
// Every link of every page answers, as linkinator follows them; a fragment names something; feeds and sitemaps are reached. Other people's
// addresses are not asked: they must be https. Whether a page asks others by itself is told by a_reader_reads_test.mjs.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {LinkChecker} from 'linkinator';
import {inTurn, openBrowser} from './browser.mjs';
import {nothing} from './findings.mjs';
import {addressesOf} from './kinds.mjs';
import {openNewspaper} from './newspaper.mjs';

let newspaper, browser;
before(async () => { newspaper = await openNewspaper(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await newspaper?.close(); });

test('every link answers', async () => {
    const outside = new Set();
    const isOutside = async link => {
        const other = !link.startsWith(newspaper.address + '/') && link !== newspaper.address;
        if (other) outside.add(link);
        return other;
    };
    const {links} = await new LinkChecker().check({path: newspaper.address + '/', recurse: true, concurrency: 20, linksToSkip: isOutside, timeout: 20_000});
    nothing(links.filter(({state}) => state === 'BROKEN').map(({parent, url, status}) => `${parent}: ${url} answers ${status}`));
    const answered = new Set(links.filter(({state}) => state === 'OK').map(({url}) => new URL(url).pathname));
    const alone = (await addressesOf(newspaper.address)).filter(path => !answered.has(path) && !answered.has(path.replace(/\/$/, '')));
    nothing(alone.map(path => `sitemap: no page leads to ${decodeURI(path)}`));
    assert.ok(answered.size > 60, `${answered.size} addresses`);
    nothing([...outside].filter(link => !/^(https:|mailto:|tel:)/.test(link)).map(link => `outside: ${link} is not https`));
});

test('what a fragment names is there, and who is led away is told so', async () => {
    const all = await addressesOf(newspaper.address);
    const some = process.env.ROTATIVE_LONG ? all : all.filter((path, at) => at % 4 === 0);
    const {answers} = await inTurn(browser, some, {}, async (page, path) => {
        await page.goto(newspaper.address + path, {waitUntil: 'domcontentloaded'});
        return page.evaluate(here => {
            const wrong = [];
            for (const one of document.querySelectorAll('a[href]')) {
                const to = new URL(one.href);
                if (to.origin !== location.origin && /^http/.test(to.protocol) && !/\bexternal\b|\bnofollow\b|\bugc\b|\bme\b/.test(one.rel)) wrong.push(`${one.href} leads away and its rel does not say so`);
                if (to.origin === location.origin && to.pathname === location.pathname && to.hash && !document.getElementById(decodeURIComponent(to.hash.slice(1)))) wrong.push(`${to.hash} names nothing`);
            }
            const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
            for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) wrong.push(`two things are called ${id}`);
            return wrong;
        });
    });
    nothing(some.flatMap((path, at) => answers[at].map(words => `${decodeURI(path)}: ${words}`)));
});
