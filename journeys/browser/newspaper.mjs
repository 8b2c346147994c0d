// SPDX-License-Identifier: Apache-2.0
// Newspapers served for one journey: the demonstration, changed by orders if the journey wants, or an empty one. Which of their pages are
// looked at is told by kinds.mjs, with what by browser.mjs. ROTATIVE_PROGRAM names the program (default: that of the check build),
// ROTATIVE_DEMONSTRATION a data folder that `rotative demo` has made: it is copied, never served, since making one takes long.
import {spawn, spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = process.env.ROTATIVE_PROGRAM || join(root, 'build/check/rotative');
let demonstration = process.env.ROTATIVE_DEMONSTRATION;
const atExit = new Set();  // what must not outlive a journey that fails before it closes
process.on('exit', () => { for (const one of atExit) one(); });

// A newspaper at `address`, as `rotative` made it and `orders` (lists of words) changed it; `order` gives it one more, `close` ends it and
// takes its folder away. `empty`: nothing is published in it.
export async function openNewspaper({empty = false, orders = []} = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'rotative-'));
    const data = join(folder, 'newspaper');
    const remove = () => rmSync(folder, {recursive: true, force: true});
    atExit.add(remove);
    if (empty) makeEmpty(data);
    else cpSync(demonstrationMade(), data, {recursive: true});
    const order = (...words) => ordered(data, words);
    for (const words of orders) {
        const {status, said} = order(...words);
        if (status !== 0) throw new Error(`rotative ${words.join(' ')}: ${said}`);
    }
    const served = await serve(data);
    const close = async () => {
        await served.end();
        atExit.delete(remove);
        remove();
    };
    return {address: served.address, data, order, close};
}

// A newspaper that somebody else serves; it is left as it is.
export function visitNewspaper(address, data) {
    return {address, data, order: (...words) => ordered(data, words), close: async () => {}, isForeign: true};
}

// What `rotative WORDS…` said, and its exit status.
function ordered(data, words) {
    const {status, stdout, stderr, error} = spawnSync(program, [...words.map(String), '--data', data], {encoding: 'utf8', timeout: 120_000});
    return {status, said: status === 0 ? stdout : stderr || String(error)};
}

function makeEmpty(data) {
    for (const words of [['init', '--title', 'Le Courrier du Détroit', '--language', 'fr'], ['setting', 'languages', 'fr,tr,en,ar']]) {
        const {status, said} = ordered(data, words);
        if (status !== 0) throw new Error(`rotative ${words[0]}: ${said}`);
    }
}

function demonstrationMade() {
    if (demonstration) return demonstration;
    const folder = mkdtempSync(join(tmpdir(), 'rotative-'));
    atExit.add(() => rmSync(folder, {recursive: true, force: true}));
    const made = ordered(join(folder, 'newspaper'), ['demo']);
    if (made.status !== 0) throw new Error(`rotative demo: ${made.said}`);
    return demonstration = join(folder, 'newspaper');
}

async function serve(data) {
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const server = spawn(program, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`, '--address', address], {
        stdio: ['ignore', 'ignore', 'pipe'], env: {...process.env, ROTATIVE_METRICS_LISTEN: '127.0.0.1:0', ROTATIVE_CONNECTIONS_PER_ADDRESS: '10000'},
    });
    let said = '';
    server.stderr.on('data', text => { said = (said + text).slice(-4000); });
    server.unref();  // whoever fails before he could close must not wait for it
    server.stderr.unref();
    const ended = new Promise(resolve => server.on('exit', resolve));
    const kill = () => server.kill('SIGKILL');
    atExit.add(kill);
    while (!await answers(address + '/readyz')) {
        if (server.exitCode !== null) throw new Error(`rotative serve ended with ${server.exitCode}: ${said}`);
        await new Promise(resolve => setTimeout(resolve, 50));
    }
    const end = async () => {
        server.kill('SIGTERM');
        await ended;
        atExit.delete(kill);
    };
    return {address, end};
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
