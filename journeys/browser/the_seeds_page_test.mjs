// SPDX-License-Identifier: Apache-2.0
// One page of a newspaper, as ../shared/seed has it, set in ours: every part that works stands in its place, in the order in which one reads,
// and is seen; what does not work yet is not there at all. The words are invented (fixtures/nine_links.md); that no word of the seed itself
// is lost is told by the_seeds_page_test.cpp.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {openBrowser, openPage, settled} from './browser.mjs';
import {openNewspaper, root} from './newspaper.mjs';

const text = join(root, 'fixtures/nine_links.md');
const topics = [...new Map([...readFileSync(text, 'utf8').matchAll(/\[([^\]]+)\]\(topic:(\d+)\)/g)].map(([, name, number]) => [number, name])).values()];
const folder = mkdtempSync(join(tmpdir(), 'rotative-menus-')), menus = join(folder, 'menus.json');
let newspaper, browser;

before(async () => {
    writeFileSync(menus, JSON.stringify({accounts: [{label: 'Le Courrier ailleurs', to: 'https://social.example/@courrier'}]}));
    newspaper = await openNewspaper({empty: true, orders: [
        ['section', 'add', 'Turquie'], ['story', 'add', 'Guerre en Syrie'], ...topics.map(name => ['topic', 'add', name]),
        ['article', 'publish', text, '--headline', 'La ville négocie la réouverture du pont', '--section', 'turquie', '--story', 'guerre-en-syrie'],
        ['menu', 'set', menus],
    ]});
    browser = await openBrowser();
});
after(async () => { await browser?.close(); await newspaper?.close(); rmSync(folder, {recursive: true, force: true}); });

test('every part of the seed that works is in its place, and what does not work yet is not there', async () => {
    const {page, complaints, close} = await openPage(browser);
    await page.goto(newspaper.address + '/articles/1');
    await settled(page);
    const parts = {
        'the newspaper': page.getByRole('banner').getByRole('link', {name: 'Le Courrier du Détroit'}).first(),
        'section / story': page.locator('main .kicker').first(),
        'the headline': page.locator('main h1'),
        'the day': page.locator('main time').first(),
        'the body': page.locator('main .body p').first(),
        'the sub-heading': page.locator('main .body h2').first(),
        'the last words': page.locator('main .body p').last(),
        'the accounts': page.getByRole('link', {name: 'Le Courrier ailleurs'}).first(),
    };
    const places = [];
    for (const [name, part] of Object.entries(parts)) {
        assert.ok(await part.isVisible(), `${name} is not seen`);
        places.push([(await part.boundingBox()).y, name]);
    }
    const inOrder = [...places].sort((a, b) => a[0] - b[0]);
    assert.deepEqual(inOrder.map(([, name]) => name), places.map(([, name]) => name));
    assert.match(await parts['section / story'].innerText(), /^turquie \/ guerre en syrie/i);
    assert.equal(await page.locator('main .body a[href*="/topics/"]').count(), 9);
    assert.match(await page.getByRole('contentinfo').innerText(), /réseaux sociaux/i);

    const words = await page.locator('body').innerText();
    for (const later of [/flash info/i, /que pensez-vous de cet article/i, /newsletter/i, /réagissez/i, /commentaire/i, /notifier/i]) assert.doesNotMatch(words, later);
    assert.equal(await page.locator('form, input, textarea, button, iframe').count(), 0);
    assert.deepEqual(complaints, []);
    await close();
});
