import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { demoRegister } from './demo-register.js';
import { DEMO_REGISTER_FILE } from './demo-register-file.js';

describe('the demo register', () => {
  it('is checked in as it is generated', () => {
    expect(readFileSync(DEMO_REGISTER_FILE, 'utf8')).toBe(demoRegister());
  });

  it('has about 120 grants of five fiscal years and four programs, some rescinded', () => {
    const rows = parse(demoRegister(), { columns: true }) as Record<string, string>[];
    const distinct = (heading: string) => new Set(rows.map((row) => row[heading])).size;
    expect(rows.length).toBeGreaterThanOrEqual(115);
    expect(rows.length).toBeLessThanOrEqual(130);
    expect(distinct('Fiscal Year:Année fiscal')).toBe(5);
    expect(distinct('Grant Programme:Title:Programme, titre')).toBe(4);
    expect(
      rows.filter((row) => row['Rescinded/Recovered:Révoqué/récupéré'] === 'Yes').length,
    ).toBeGreaterThan(8);
  });
});
