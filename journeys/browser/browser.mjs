// SPDX-License-Identifier: Apache-2.0
// Debian's Chromium, and pages in it that note what no page of ours may do. CHROMIUM names another program.
import {chromium} from 'playwright-core';

// Chromium without any service of its maker: this machine may have no way out, and no page of ours asks for one.
export function openBrowser() {
    return chromium.launch({
        executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
            '--disable-sync', '--font-render-hinting=none'],
    });
}

// A page that notes what no page of ours may do: ask another host, break its own policy, complain on the console. A browser also complains
// of an answer that is not 200: that is for whoever asked, so `complaints` leaves it out.
export async function openPage(browser, options = {}) {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: 'reduce', ...options});
    const page = await context.newPage();
    const complaints = [];
    const isOurs = url => /^(data:|blob:|http:\/\/(localhost|127\.0\.0\.1)[:/])/.test(url);  // newspapers of a journey are on this machine alone
    page.on('request', request => { if (!isOurs(request.url())) complaints.push(`${page.url()} asked ${request.url()}`); });
    page.on('console', message => {
        if (['error', 'warning'].includes(message.type()) && !/^Failed to load resource.* status of /.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', error => complaints.push(`${page.url()}: ${error.message}`));
    page.on('response', answer => { if (answer.status() >= 400 && !answer.request().isNavigationRequest()) complaints.push(`${page.url()} met ${answer.status()} at ${answer.url()}`); });
    return {page, complaints, close: () => context.close()};
}

// As many pages as `workers`, each taking the next of `things` until there is none: work(page, thing). What it returns is kept in their order.
export async function inTurn(browser, things, options, work, workers = 2) {
    const answers = [], complaints = [];
    let next = 0;
    const one = async () => {
        const opened = await openPage(browser, options);
        for (let at = next++; at < things.length; at = next++) answers[at] = await work(opened.page, things[at]);
        complaints.push(...opened.complaints);
        await opened.close();
    };
    await Promise.all(Array.from({length: workers}, one));
    return {answers, complaints};
}

// Waits until every picture of the page has come, also those far below, and the page was drawn since.
export function settled(page) {
    return page.evaluate(async () => {
        for (const one of document.images) one.loading = 'eager';
        await Promise.all([document.fonts.ready, ...[...document.images].map(one => one.decode().catch(() => {}))]);
        await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
}
