// SPDX-License-Identifier: Apache-2.0
// Every kind of page, each in every language of the paper: {kind, language, url, status}. A kind is found by what `rotative look`
// says of the newspaper, not by markup; what the demonstration has not (an empty front page, a page that was withdrawn, one that breaks) is
// shown by copies of it, changed by orders. Addresses that a sitemap names are addressesOf.
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {openNewspaper, visitNewspaper} from './newspaper.mjs';

export const languages = ['fr', 'tr', 'en', 'ar'];
const sorts = ['person', 'place', 'organisation', 'subject'];
const layouts = ['one', 'two', 'quiet'];

// Every kind there is, so that a newspaper which lacks one is noticed.
export const kinds = ['front', ...layouts.map(layout => `front-${layout}`), 'front-empty', 'section', 'section-nested', 'story', ...sorts.map(sort => `topic-${sort}`),
    'author', 'article', 'article-short', 'article-opinion', 'article-corrected', 'standing', 'archive', 'archive-year',
    'archive-month', 'archive-day', 'list-2', 'corrections', 'missing', 'gone', 'broken'];

// Of `pages`, all under ROTATIVE_LONG; else each kind in one language, the next one for the next kind.
export function share(pages, shift = 0) {
    if (process.env.ROTATIVE_LONG) return pages;
    return pages.filter(({kind, language}) => languages[(kinds.indexOf(kind) + shift) % languages.length] === language);
}

// The newspapers that together have every kind of page, their `pages`, and `close` for them all. `only` kinds: no newspaper is opened
// that they do not need. With `visited` ({address, data}) there is one paper, which is left as it is.
export async function openKiosk({only, visited} = {}) {
    const wants = kind => !only || only.some(word => kind === word || kind.startsWith(word + '-'));
    const paper = visited ? visitNewspaper(visited.address, visited.data) : await openNewspaper();
    const inside = insideOf(paper), opened = [paper];
    const pages = inside.settings.languages.split(',').flatMap(language => pagesOf(paper, inside, language));
    for (const {shows, how, prepare, pagesIn} of visited ? [] : othersOf(inside)) {
        if (!shows.some(wants)) continue;
        const other = await openNewspaper(how);
        opened.push(other);
        prepare?.(other);
        for (const language of languages) for (const page of await pagesIn(other, language)) {
            if (page.path) pages.push({status: 200, ...page, language, url: other.address + page.path});
        }
    }
    return {paper, inside, pages: pages.filter(({kind}) => wants(kind)), close: () => Promise.all(opened.map(one => one.close()))};
}

// The copies of the demonstration (and one empty newspaper) that show what it does not: how each is made, and its pages.
function othersOf(inside) {
    const last = language => inside.articles.filter(one => one.language === language).at(-1);
    const edges = [['setting', 'lists.length', '2'], ...languages.map(language => ['article', 'withdraw', last(language).article])];
    return [
        {shows: ['list-2', 'gone'], how: {orders: edges}, pagesIn: async (paper, language) => [
            {kind: 'list-2', path: await older(paper, inside, language)}, {kind: 'gone', path: articlePath(inside, language, last(language)), status: 410}]},
        {shows: ['broken'], prepare: breakIt, pagesIn: (paper, language) => [{kind: 'broken', path: articlePath(inside, language, last(language)), status: 500}]},
        {shows: ['front-empty'], how: {empty: true}, pagesIn: (paper, language) => [{kind: 'front-empty', path: home(inside, language)}]},
        ...layouts.map(layout => ({shows: [`front-${layout}`], how: {orders: languages.map(language => ['front', 'layout', layout, '--language', language])},
            pagesIn: (paper, language) => [{kind: `front-${layout}`, path: home(inside, language)}]})),
    ];
}

const prefixOf = (inside, language) => language === inside.settings.language ? '' : `/${language}`;
const home = (inside, language) => prefixOf(inside, language) || '/';
const articlePath = (inside, language, one) => `${prefixOf(inside, language)}/articles/${one.article}-${encodeURIComponent(one.slug)}`;

// What the newspaper has: {sections, stories, topics, authors, articles, pages}, each as `rotative look` tells it; articles newest first. Of
// topics and pages there are as many as it takes to have every kind.
function insideOf(paper) {
    const all = (word, isEnough = () => false) => {
        const found = [];
        for (let id = 1, missed = 0; missed < 5 && !isEnough(found); id++) {
            const {status, said} = paper.order('look', word, id, '--json');
            if (status === 0) found.push(JSON.parse(said));
            missed = status === 0 ? 0 : missed + 1;
        }
        return found;
    };
    const articles = all('article').filter(one => one.public).sort((a, b) => b.published - a.published);
    const settings = JSON.parse(paper.order('look', 'settings', '--json').said);
    const everySort = found => sorts.every(sort => found.some(one => one.sort === sort));
    const everyLanguage = found => languages.every(language => found.some(one => one.language === language));
    return {sections: all('section'), stories: all('story'), topics: all('topic', everySort), authors: all('author'), articles, pages: all('page', everyLanguage), settings};
}

function pagesOf(paper, inside, language) {
    const found = [];
    const add = (kind, path, status = 200) => found.push({kind, language, url: paper.address + prefixOf(inside, language) + path, status});
    const named = (kind, of, one) => { if (one?.names[language]) add(kind, `/${of}/${encodeURIComponent(one.names[language].slug)}`); };
    found.push({kind: 'front', language, url: paper.address + home(inside, language), status: 200});
    named('section', 'sections', inside.sections.find(one => !one.parent));
    named('section-nested', 'sections', inside.sections.find(one => one.parent));
    named('story', 'stories', inside.stories[0]);
    for (const sort of sorts) named(`topic-${sort}`, 'topics', inside.topics.find(one => one.sort === sort));
    named('author', 'authors', inside.authors[0]);
    for (const [kind, one] of articlesOf(inside.articles.filter(one => one.language === language))) {
        add(kind, `/articles/${one.article}-${encodeURIComponent(one.slug)}`);
    }
    const page = inside.pages.find(one => one.language === language);
    if (page) add('standing', `/pages/${encodeURIComponent(page.slug)}`);
    add('archive', '/archive');
    const newest = inside.articles.find(one => one.language === language) ?? inside.articles[0];
    const [year, month, day] = new Intl.DateTimeFormat('en-CA', {timeZone: inside.settings.time_zone}).format(newest.published).split('-');
    for (const [kind, path] of [['archive-year', year], ['archive-month', `${year}/${month}`], ['archive-day', `${year}/${month}/${day}`]]) add(kind, `/archive/${path}`);
    add('corrections', '/corrections');
    add('missing', '/nothing/is/here', 404);
    return found;
}

function articlesOf(articles) {
    const bySize = articles.map(one => [JSON.stringify(one.body).length, one]).sort((a, b) => a[0] - b[0]).map(([, one]) => one);
    return [['article', bySize.at(-1)], ['article-short', bySize[0]], ['article-opinion', articles.find(one => one.kind === 'opinion')],
        ['article-corrected', articles.find(one => one.corrections.length)]].filter(([, one]) => one);
}

// The second page of a list: where an older link leads, of the first thing whose list has one.
async function older(paper, inside, language) {
    for (const [of, things] of Object.entries({sections: inside.sections, stories: inside.stories, authors: inside.authors, topics: inside.topics})) {
        for (const {names} of things.filter(one => one.names[language])) {
            const path = `${prefixOf(inside, language)}/${of}/${encodeURIComponent(names[language].slug)}`;
            const next = /href="?([^" >]*\?before=[^" >]*)/.exec(await (await fetch(paper.address + path)).text());
            if (next) return new URL(next[1].replaceAll('&amp;', '&'), paper.address + path).href.slice(paper.address.length);
        }
    }
    return undefined;
}

// A table goes away under the server, as a disk would: article pages then break.
function breakIt(paper) {
    const words = `import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('alter table articles rename to articles_elsewhere')`;
    const {status, stderr} = spawnSync('python3', ['-c', words, join(paper.data, 'newspaper.db')], {encoding: 'utf8'});
    if (status !== 0) throw new Error(stderr);
}

// Every address that the sitemap names, as paths.
export async function addressesOf(address) {
    const named = async path => {
        const text = await (await fetch(address + path)).text();
        const urls = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(match => new URL(match[1].replaceAll('&amp;', '&')));
        const nested = await Promise.all(urls.filter(url => url.pathname.endsWith('.xml')).map(url => named(url.pathname + url.search)));
        return [...urls.filter(url => !url.pathname.endsWith('.xml')).map(url => url.pathname), ...nested.flat()];
    };
    return [...new Set(['/', ...await named('/sitemap.xml')])];
}
