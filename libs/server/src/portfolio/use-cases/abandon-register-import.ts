import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { registerImportPolicy } from '../model/register-import-policy.js';
import { RegisterImport } from '../model/register-import.entity.js';
import { forgetUpload } from './register-records.js';

/** Somebody gives an import up. What it has brought in so far stays. */
@Injectable()
export class AbandonRegisterImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A process that works on it stops before its next batch. Returns the import's id and new version. */
  execute(actor: Actor, importId: string): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.lock(RegisterImport, importId);
      tx.authorize(registerImportPolicy, 'register-import.abandon', found);
      found.abandon(tx.now);
      await tx.update(found);
      await forgetUpload(tx, importId);
      return { id: importId, version: found.version };
    });
  }
}
