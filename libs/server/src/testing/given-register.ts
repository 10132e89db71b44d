import { readFile } from 'node:fs/promises';
import { systemActor } from '@candela/platform';
import { parse } from 'csv-parse/sync';
import { bundledMappings } from '../portfolio/use-cases/bundled-mappings.js';
import { ImportRegisterFile } from '../portfolio/use-cases/import-register-file.js';
import { bufferSource } from '../portfolio/use-cases/register-source.js';
import { DEMO_REGISTER_FILE } from '../seeds/demo-register-file.js';
import type { TestServer } from './test-server.js';

/** Cells of a register by heading. */
export type RegisterCells = Record<string, string>;

/** Headings of registers that specs look into. */
export const HEADING = {
  funder: 'Funding Org:Org subventionnaire',
  fiscalYear: 'Fiscal Year:Année fiscal',
  program: 'Grant Programme:Title:Programme, titre',
  identifier: 'Identifier:Identificateur',
  organization: "Organization name:Nom d'organisme",
  applied: 'Amount Applied For:Montant demandé',
  awarded: 'Amount Awarded:Montant décerné',
  rescinded: 'Amount Rescinded/Recovered:Montant révoqué/récupéré',
} as const;

/** The text of the demo register. */
export function demoRegisterText(): Promise<string> {
  return readFile(DEMO_REGISTER_FILE, 'utf8');
}

/** The rows of a register, read by other means than the importer's. */
export function registerCells(text: string): RegisterCells[] {
  return parse(text, { columns: true, bom: true }) as RegisterCells[];
}

/** An amount of a register in cents, by arithmetic of its own. */
export function centsOf(amount: string | undefined): bigint {
  const [units = '0', decimals = ''] = (amount || '0').split('.');
  return BigInt(units + decimals.padEnd(2, '0'));
}

/** Rows: a register in the portfolio. */
export async function givenRegister(server: TestServer, text: string): Promise<void> {
  const importer = server.app.get(ImportRegisterFile);
  const source = bufferSource('register.csv', Buffer.from(text));
  await importer.execute(systemActor('import-grants'), source, { mappings: await bundledMappings() });
}
