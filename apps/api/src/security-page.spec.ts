import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/security.md', ROOT), 'utf8');

describe('docs/security.md', () => {
  it('names proofs that are there', () => {
    const named = [
      ...new Set([...page.matchAll(/`((?:apps|libs|tools)\/[\w./-]+)`/g)].map(([, file]) => file!)),
    ];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(fileURLToPath(new URL(file, ROOT))))).toEqual([]);
  });

  it('names a proof for every threat', () => {
    const [, threats = ''] = page.split('## Threats, measures, proofs');
    const rows = threats
      .split('\n## ')[0]!
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(1);
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((line) => !/^\| -|\.spec\.m?ts`/.test(line))).toEqual([]);
  });
});
