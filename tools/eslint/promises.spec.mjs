// Every rule about promises is broken here on purpose, as house-rules.spec.mjs does for the others.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = path.dirname(path.dirname(import.meta.dirname));
const oxlint = realpathSync(path.join(root, 'node_modules/.bin/oxlint'));

const broken = {
  'no-floating-promises': 'export function forgets(): void { later(); }',
  'await-thenable': 'export async function waitsForNothing(): Promise<void> { await three; }',
  'no-misused-promises': 'export const always = (): boolean => (later() ? true : false);',
  'return-await':
    'export async function catchesNothing(): Promise<number> { try { return later(); } catch { return 0; } }',
};
const fine =
  'export async function waits(): Promise<number> { try { return await later(); } catch { return 0; } }';

let folder;

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'candela-promises-'));
  writeFileSync(path.join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true } }');
});
after(() => rmSync(folder, { recursive: true }));

/** The rules that complain about this text. */
function complaints(text) {
  const words = 'declare function later(): Promise<number>;\ndeclare const three: number;\n';
  const file = path.join(folder, 'probe.ts');
  writeFileSync(file, `${words}export { three };\n${text}\n`);
  const config = path.join(import.meta.dirname, 'promises.oxlint.json');
  const args = [oxlint, '--type-aware', '--format', 'json', '-c', config, file];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  assert.match(stdout, /^\s*\{/, stderr);
  return JSON.parse(stdout).diagnostics.map(({ code }) => code);
}

describe('the rules about promises', () => {
  for (const [rule, text] of Object.entries(broken)) {
    it(`${rule} bites`, () => {
      assert.deepEqual(complaints(text), [`typescript(${rule})`]);
    });
  }

  it('say nothing where every promise is waited for', () => {
    assert.deepEqual(complaints(fine), []);
  });
});
