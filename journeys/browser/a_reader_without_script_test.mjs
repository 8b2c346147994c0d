// SPDX-License-Identifier: Apache-2.0
// A whole visit, from link to link, by a browser without script and by curl: front page, section, older articles, an article, its topic, its
// story, its author, its translation, archive to the day, corrections, feeds, and what is said where nothing is. Both find the same words.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {after, before, test} from 'node:test';
import {openBrowser, openPage} from './browser.mjs';
import {openNewspaper} from './newspaper.mjs';

let newspaper, browser;
before(async () => { newspaper = await openNewspaper({orders: [['setting', 'lists.length', '3'], ['article', 'withdraw', '2']]}); browser = await openBrowser(); });
after(async () => { await browser?.close(); await newspaper?.close(); });

// Each reader opens an address and gives {status, url, text, links}; `links` are addresses of this newspaper, in their order.
async function chromiumWithoutScript() {
    const {page, complaints, close} = await openPage(browser, {javaScriptEnabled: false});
    const open = async url => {
        const answer = await page.goto(url);
        const links = await page.locator('a[href], link[href]').evaluateAll(all => all.map(one => one.href));
        return {status: answer.status(), url: page.url(), text: await page.locator('main').textContent(), links};
    };
    return {open, complaints, close};
}

function curl() {
    const open = async url => {
        const {status, stdout, stderr} = spawnSync('curl', ['--silent', '--show-error', '--location', '--write-out', '\n%{http_code} %{url_effective}', url], {encoding: 'utf8'});
        assert.equal(status, 0, stderr);
        const end = stdout.lastIndexOf('\n'), [code, at] = stdout.slice(end + 1).split(' ');
        const html = stdout.slice(0, end);
        const links = [...html.matchAll(/<(?:a|link) [^>]*?href="([^"]*)"/g)].map(([, path]) => new URL(path.replaceAll('&amp;', '&'), at).href);
        const text = (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, ' ')
            .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name) => ({amp: '&', lt: '<', gt: '>', quot: '"', '#39': '\''})[name]);
        return {status: Number(code), url: at, text, links};
    };
    return {open, complaints: [], close: async () => {}};
}

// The visit. Gives the address of each stop with its letters and digits alone, so that two readers can be compared.
async function visit({open}) {
    const stops = [];
    const go = async (url, status = 200) => {
        const page = await open(url);
        assert.equal(page.status, status, url);
        assert.ok(page.text.trim().length > 20, `${url} says nothing`);
        stops.push([new URL(page.url).pathname + new URL(page.url).search, page.text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()]);
        return page;
    };
    const along = ({links, url}, pattern) => {
        const next = links.find(link => link.startsWith(newspaper.address) && pattern.test(link.slice(newspaper.address.length)) && link.split('#')[0] !== url);
        assert.ok(next, `${url} leads to no ${pattern}`);
        return go(next);
    };
    const front = await go(newspaper.address + '/');
    const section = await along(front, /^\/sections\//);
    const older = await along(section, /^\/sections\/.*\?before=/);
    await along(older, /^\/articles\//);
    const article = await go(`${newspaper.address}/articles/1`);
    await along(article, /^\/topics\//);
    const story = await along(article, /^\/stories\//);
    await along(story, /^\/articles\//);
    await along(article, /^\/authors\//);
    await along(article, /^\/(tr|en|ar)\/articles\//);
    const archive = await along(front, /^\/archive$/);
    const year = await along(archive, /^\/archive\/\d+$/);
    const month = await along(year, /^\/archive\/\d+\/\d+$/);
    const day = await along(month, /^\/archive\/\d+\/\d+\/\d+$/);
    await along(day, /^\/articles\//);
    await along(front, /^\/corrections$/);
    await go(newspaper.address + '/nothing/is/here', 404);
    await go(newspaper.address + '/articles/2', 410);
    return stops;
}

test('a visit needs no script, and no browser either', async () => {
    const readers = [await chromiumWithoutScript(), curl()];
    const [seen, fetched] = [await visit(readers[0]), await visit(readers[1])];
    assert.deepEqual(seen.map(([where]) => where), fetched.map(([where]) => where));
    assert.ok(seen.length >= 17);
    seen.forEach(([where, words], at) => assert.equal(words, fetched[at][1], where));
    assert.deepEqual(readers[0].complaints, []);
    await readers[0].close();
});

test('the feeds that a page names are there', async () => {
    const reader = curl();
    const front = await reader.open(newspaper.address + '/');
    const feeds = front.links.filter(link => /\/feeds\//.test(link));
    assert.ok(feeds.length >= 1);
    for (const feed of new Set(feeds)) assert.equal((await fetch(feed)).status, 200, feed);
});
