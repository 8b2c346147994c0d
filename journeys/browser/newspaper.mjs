// SPDX-License-Identifier: Apache-2.0
// A demonstration newspaper served for one journey, and Chromium to read it with. What a reader then sees is told by the *_test.mjs.
// ROTATIVE_PROGRAM names the program (default: that of the check build), CHROMIUM the browser.
import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = process.env.ROTATIVE_PROGRAM || join(root, 'build/check/rotative');

// The newspaper, at `address`; `close` ends it and takes its folder away.
export async function openNewspaper() {
    const folder = mkdtempSync(join(tmpdir(), 'rotative-'));
    const data = join(folder, 'newspaper');
    const made = spawnSync(program, ['demo', '--data', data], {encoding: 'utf8', timeout: 120_000});
    if (made.status !== 0) throw new Error(`rotative demo: ${made.status ?? made.error} ${made.stderr}`);
    const port = await freePort();
    const server = spawn(program, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`], {
        stdio: ['ignore', 'ignore', 'pipe'], env: {...process.env, ROTATIVE_METRICS_LISTEN: '127.0.0.1:0'},
    });
    let said = '';
    server.stderr.on('data', text => { said += text; });
    const ended = new Promise(resolve => server.on('exit', resolve));
    const address = `http://localhost:${port}`;
    const close = async () => {
        server.kill('SIGTERM');
        await ended;
        rmSync(folder, {recursive: true, force: true});
    };
    while (!await answers(address + '/readyz')) {
        if (server.exitCode !== null) throw new Error(`rotative serve ended with ${server.exitCode}: ${said}`);
        await new Promise(resolve => setTimeout(resolve, 50));
    }
    return {address, close};
}

// Chromium without any service of its maker: this machine may have no way out, and no page of ours asks for one.
export function openBrowser() {
    return chromium.launch({
        executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
}

// A page that notes what no page of ours may do: ask another host, break its own policy, complain on the console.
export async function openPage(browser, address, options = {}) {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
    const page = await context.newPage();
    const complaints = [];
    page.on('request', request => { if (!request.url().startsWith(address) && !request.url().startsWith('data:')) complaints.push(`asked ${request.url()}`); });
    page.on('console', message => { if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`); });
    page.on('pageerror', error => complaints.push(`${page.url()}: ${error.message}`));
    return {page, complaints, close: () => context.close()};
}

// Every address that the sitemap names, as paths.
export async function addressesOf(address) {
    const sitemap = await (await fetch(address + '/sitemap.xml')).text();
    const found = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(match => new URL(match[1].replaceAll('&amp;', '&')));
    const nested = found.filter(url => url.pathname.endsWith('.xml'));
    const pages = found.filter(url => !url.pathname.endsWith('.xml')).map(url => url.pathname);
    for (const url of nested) {
        const text = await (await fetch(address + url.pathname + url.search)).text();
        pages.push(...[...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(match => new URL(match[1].replaceAll('&amp;', '&')).pathname));
    }
    return [...new Set(['/', ...pages])];
}

async function answers(address) {
    try { return (await fetch(address)).ok; } catch { return false; }
}

function freePort() {
    return new Promise(resolve => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const {port} = probe.address();
            probe.close(() => resolve(port));
        });
    });
}
