// SPDX-License-Identifier: Apache-2.0
// node visible_words.mjs FILE.jsonl [REPORT.jsonl]: each line {id, html, out, of?}. Chromium shows the foreign html and our page of it (or
// what the selector `of` finds there), with no script, no style sheet and nothing fetched, and their words are compared: the same, more in
// ours, or lost. Which inputs, and what may be lost, is told by hostile_html_test.cpp and every_word_moves_in_test.cpp.
import {readFileSync, writeFileSync} from 'node:fs';
import {openBrowser} from './browser.mjs';

const policy = "default-src 'none'; style-src-attr 'unsafe-inline'";
const page_of_the_judge = {contentType: 'text/html; charset=utf-8', headers: {'content-security-policy': policy}, body: '<!doctype html><body>'};

// The letters a reader sees of each text, without the white space between them: where lines end is not compared.
const letters = texts => texts.map(([html, of]) => {
    const box = document.createElement('div');
    box.innerHTML = html;
    if (of) box.replaceChildren(...box.querySelectorAll(of));
    for (const leaving of box.querySelectorAll('meta, base')) leaving.remove();  // they would lead away from this page
    document.body.replaceChildren(box);
    return box.innerText.replace(/[\s\u00a0\u200b\ufeff\u0000-\u001f\u007f-\u009f]+/g, '');
});

const is_within = (few, many) => {
    let at = 0;
    for (const letter of many) if (letter === few[at]) at++;
    return at === few.length;
};

const browser = await openBrowser();
const page = await browser.newPage();
await page.route('**/*', route => route.request().url() === 'http://judge.invalid/' ? route.fulfill(page_of_the_judge) : route.abort());
await page.goto('http://judge.invalid/');

const cases = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
const count = {same: 0, more: 0, lost: 0}, report = [];
for (let at = 0; at < cases.length; at += 50) {
    const some = cases.slice(at, at + 50);
    const seen = await page.evaluate(letters, some.flatMap(({html, out, of}) => [[html], [out, of]]));
    some.forEach(({id, html}, i) => {
        const [theirs, ours] = [seen[2 * i], seen[2 * i + 1]];
        const answer = theirs === ours ? 'same' : is_within([...theirs], [...ours]) ? 'more' : 'lost';
        count[answer]++;
        if (answer !== 'same') report.push({id, answer, theirs, ours, html});
    });
}
await browser.close();
if (process.argv[3]) writeFileSync(process.argv[3], report.map(row => JSON.stringify(row) + '\n').join(''));
console.log(JSON.stringify(count));
