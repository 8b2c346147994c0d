// SPDX-License-Identifier: Apache-2.0
// The contact sheet of bin/look: a picture of every kind of page at three widths, light and dark, in four languages, some also printed or
// in forced colours, and build/look/index.html to see them on. What is shown is chosen by words: a kind, a language, a width, a look.
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {inTurn, openBrowser, settled} from './browser.mjs';
import {kinds, languages, openKiosk} from './kinds.mjs';
import {root} from './newspaper.mjs';

const widths = [360, 768, 1440];
const looks = {
    light: {colorScheme: 'light'},
    dark: {colorScheme: 'dark'},
    print: {media: 'print', only: ['article', 'front']},
    forced: {forcedColors: 'active', only: ['front', 'article']},
};
const folder = join(root, 'build/look');
const tallest = 6000;

const asked = process.argv.slice(2), visited = {};
for (const name of ['at', 'data']) {
    const at = asked.indexOf(`--${name}`);
    if (at >= 0) visited[name === 'at' ? 'address' : name] = asked.splice(at, 2)[1];
}
const among = known => asked.filter(word => known.includes(word));
const chosen = {
    kinds: asked.filter(word => kinds.some(kind => kind === word || kind.startsWith(word + '-'))),
    languages: among(languages), widths: among(widths.map(String)), looks: among(Object.keys(looks)),
};
const unknown = asked.filter(word => !Object.values(chosen).flat().includes(word));
if (unknown.length || Boolean(visited.address) !== Boolean(visited.data)) {
    console.error(`bin/look: ${unknown.join(' ') || '--at wants --data'}? Kinds: ${kinds.join(' ')}. Languages: ${languages.join(' ')}. Widths: ${widths.join(' ')}. Looks: ${Object.keys(looks).join(' ')}.`);
    process.exit(2);
}
const isWanted = (of, one) => !chosen[of].length || chosen[of].includes(String(one));

const kiosk = await openKiosk({only: chosen.kinds.length ? chosen.kinds : undefined, visited: visited.address ? visited : undefined});
const browser = await openBrowser();
const pages = kiosk.pages.filter(({language}) => isWanted('languages', language));
mkdirSync(folder, {recursive: true});

// One visit, and every picture that is wanted of it.
async function take(page, {kind, language, url}) {
    const taken = [];
    await page.goto(url);
    for (const width of widths.filter(one => isWanted('widths', one))) {
        await page.setViewportSize({width, height: 900});
        for (const [look, {only, ...media}] of Object.entries(looks)) {
            if (!isWanted('looks', look) || (only && !only.includes(kind))) continue;
            await page.emulateMedia({media: 'screen', colorScheme: 'light', forcedColors: 'none', ...media});
            await settled(page);
            const file = `${kind}.${language}.${width}.${look}.png`;
            const height = await page.evaluate(() => document.documentElement.scrollHeight);
            await page.screenshot({path: join(folder, file), fullPage: true, animations: 'disabled', clip: {x: 0, y: 0, width, height: Math.min(height, tallest)}});
            taken.push(file);
        }
    }
    return taken;
}

const {answers, complaints} = await inTurn(browser, pages, {}, take, 3);
await browser.close();
await kiosk.close();

// The sheet shows all that the folder holds, also of earlier runs.
const order = file => { const [kind, language, width, look] = file.split('.'); return [kinds.indexOf(kind), languages.indexOf(language), Number(width), Object.keys(looks).indexOf(look)]; };
const before = (a, b) => { const [x, y] = [order(a), order(b)]; const at = x.findIndex((one, i) => one !== y[i]); return at < 0 ? 0 : x[at] - y[at]; };
const files = readdirSync(folder).filter(file => file.endsWith('.png')).sort(before);
const row = kind => `<h2 id="${kind}">${kind}</h2><div>${files.filter(file => file.startsWith(kind + '.')).map(file =>
    `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${file.split('.').slice(1, 4).join(' ')}</figcaption></figure>`).join('')}</div>`;
writeFileSync(join(folder, 'index.html'), `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>body{font:14px sans-serif;margin:1rem}
div{display:flex;gap:1rem;overflow-x:auto;align-items:start}figure{margin:0}img{height:22rem;width:auto;border:1px solid #ccc}</style>
<p>${kinds.map(kind => `<a href="#${kind}">${kind}</a>`).join(' ')}</p>${kinds.filter(kind => files.some(file => file.startsWith(kind + '.'))).map(row).join('')}`);
for (const one of new Set(complaints)) console.log(one);
console.log(`${answers.flat().length} pictures: ${join('build/look', 'index.html')}`);
