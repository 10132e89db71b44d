import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RegisterIsBusy } from '../domain/portfolio-errors.js';

/** Class of the advisory locks of registers; the kernel's own are elsewhere. */
const LOCK_CLASS = 4_206_950;

/**
 * One process at a time imports into a register. The lock belongs to a connection: when its process dies, however it
 * dies, the lock is free at once, and whoever comes next knows that nobody is at work.
 */
@Injectable()
export class RegisterLocks {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` while no other process imports into the register. Throws `RegisterIsBusy` where one does. */
  async hold<T>(registerKey: string, work: () => Promise<T>): Promise<T> {
    const connection = this.dataSource.createQueryRunner();
    try {
      const [row] = (await connection.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS held', [
        LOCK_CLASS,
        registerKey,
      ])) as { held: boolean }[];
      if (!row?.held) throw new RegisterIsBusy();
      try {
        return await work();
      } finally {
        await connection.query('SELECT pg_advisory_unlock($1, hashtext($2))', [LOCK_CLASS, registerKey]);
      }
    } finally {
      await connection.release();
    }
  }
}
