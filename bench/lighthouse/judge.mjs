// SPDX-License-Identifier: Apache-2.0
// Lighthouse with its mobile defaults: node judge.mjs TIMES ADDRESS… gives a line of JSON for each address: {address, runs: [{performance,
// accessibility, best-practices, seo, shift, failed}]}, the scores of 100. What is made of them is in ../pages.py.
import {launch} from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [times, ...addresses] = process.argv.slice(2);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const chromeFlags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

for (const address of addresses) {
    const runs = [];
    for (let run = 0; run < Number(times); run++) {
        const chrome = await launch({chromePath: process.env.CHROMIUM || '/usr/bin/chromium', chromeFlags, logLevel: 'silent'});
        const {lhr} = await lighthouse(address, {port: chrome.port, onlyCategories: categories, logLevel: 'error'});
        chrome.kill();
        const failed = categories.flatMap(name => lhr.categories[name].auditRefs).filter(({id, weight}) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9).map(({id}) => id);
        runs.push({...Object.fromEntries(categories.map(name => [name, Math.round(lhr.categories[name].score * 100)])), shift: lhr.audits['cumulative-layout-shift'].numericValue, failed});
    }
    console.log(JSON.stringify({address, runs}));
}
