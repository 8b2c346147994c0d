// SPDX-License-Identifier: Apache-2.0
// Takes the picture of the README: the front page of the demonstration. node journeys/browser/picture.mjs [PATH [FILE]]
import {openBrowser, openPage} from './browser.mjs';
import {openNewspaper} from './newspaper.mjs';

const [path = '/', file = 'docs/picture.png'] = process.argv.slice(2);
const newspaper = await openNewspaper();
const browser = await openBrowser();
const {page} = await openPage(browser, {viewport: {width: 1280, height: 860}});
await page.goto(newspaper.address + path);
await page.screenshot({path: file});
await browser.close();
await newspaper.close();
