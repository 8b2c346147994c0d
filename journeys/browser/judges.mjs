// SPDX-License-Identifier: Apache-2.0
// The judges from outside: axe-core for accessibility, the Nu Html Checker for the form of pages and style sheets. Each gives sentences.
// Which pages they judge is told by the tests; what we judge ourselves is in layout.mjs.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
const axe = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
// target-size asks what WCAG 2.2 AA asks, but axe leaves it out unless it is named.
const rules = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: {'target-size': {enabled: true}}, resultTypes: ['violations']};

// What axe has against the page that is open.
export async function judgeAccess(page) {
    await page.evaluate(axe);
    const {violations} = await page.evaluate(rules => window.axe.run(document, rules), rules);
    return violations.map(({id, nodes}) => `axe ${id} (${nodes.length}): ${nodes[0].html.slice(0, 140)} ${(nodes[0].failureSummary || '').split('\n')[1] ?? ''}`);
}

// What the checker has against these files: [{file, line, words, isError}]. It is Java; the language of the files is told by their names.
// Its warnings are left to the caller: it warns of things that are right, as of a section that opens with no heading of its own.
export function judgeFiles(files, more = []) {
    const jar = resolve('vnu-jar/build/dist/vnu.jar');
    const {stderr, stdout, error} = spawnSync('java', ['-Xss1m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...more, ...files], {encoding: 'utf8', maxBuffer: 1 << 28, timeout: 300_000});
    if (error || !stdout.trim().startsWith('{')) throw new Error(`java -jar vnu.jar: ${error ?? stderr.slice(0, 400)}`);
    return JSON.parse(stdout).messages.map(({url, lastLine, message, type, extract}) =>
        ({file: url.replace(/^file:/, ''), isError: type !== 'info', words: `line ${lastLine}: ${message} (${(extract ?? '').replace(/\s+/g, ' ').slice(0, 100)})`}));
}
