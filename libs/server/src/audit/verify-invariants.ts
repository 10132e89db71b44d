import { InvariantError, Job, runChecks, type Handler } from '@candela/platform';
import { DataSource } from 'typeorm';
import { checkFolders } from '../checks.js';

/** Checks the invariants every night. What is broken becomes a failed delivery, which the administrator sees. */
@Job({ name: 'audit.verify', every: { cron: '41 2 * * *' } })
export class VerifyInvariants implements Handler {
  constructor(private readonly dataSource: DataSource) {}

  async handle(): Promise<void> {
    const { broken } = await runChecks((sql) => this.dataSource.query(sql), checkFolders);
    if (broken.length > 0)
      throw new InvariantError(`Broken: ${broken.map(({ check }) => check).join(', ')}.`);
  }
}
