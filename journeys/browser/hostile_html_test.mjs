// SPDX-License-Identifier: Apache-2.0
// The corpus of hostile HTML: what we would serve of each text is given to Chromium, where nothing may run or stay active.
// The judge is the corpus' own (tools/xss_oracle.mjs); what becomes of the words is told by press/document's tests.
// Every ninth text, or with ROTATIVE_LONG=1 all of them.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const corpora = process.env.ROTATIVE_CORPORA || join(root, '../shared/corpora');
const cleaned = join(root, 'build/check/cleaned');

test('nothing of a hostile text runs or stays active in a browser', context => {
    if (!existsSync(join(corpora, 'xss'))) return context.skip('../shared/corpora absent');
    const step = process.env.ROTATIVE_LONG ? 1 : 9;
    const lines = readFileSync(join(corpora, 'xss/payloads.jsonl'), 'utf8').trim().split('\n').filter((_, n) => n % step === 0);
    const folder = mkdtempSync(join(tmpdir(), 'rotative-'));
    try {
        const made = spawnSync(cleaned, {input: lines.join('\n') + '\n', encoding: 'utf8', maxBuffer: 1 << 30});
        assert.equal(made.status, 0, made.stderr);
        writeFileSync(join(folder, 'cleaned.jsonl'), made.stdout);
        const judged = spawnSync(process.execPath, [join(corpora, 'tools/xss_oracle.mjs'), join(folder, 'cleaned.jsonl'), '--field', 'out', '--report', join(folder, 'breaches.jsonl')],
                                 {cwd: here, encoding: 'utf8', timeout: 1_100_000});
        assert.ok(judged.stdout, judged.stderr);
        const count = JSON.parse(judged.stdout.trim().split('\n').at(-1));
        console.log(`measured: ${lines.length} texts in page, mail and feed: ${JSON.stringify(count)}`);
        assert.equal(count.cases, lines.length * 3);
        assert.deepEqual({ran: count.ran, active: count.active, net: count.net}, {ran: 0, active: 0, net: 0}, readFileSync(join(folder, 'breaches.jsonl'), 'utf8').slice(0, 4000));
    } finally {
        rmSync(folder, {recursive: true, force: true});
    }
});
