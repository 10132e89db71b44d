import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { registerImportPolicy } from '../model/register-import-policy.js';
import { RegisterImport } from '../model/register-import.entity.js';

/** Somebody has seen what an import would do, and wants it. */
@Injectable()
export class ConfirmRegisterImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The worker runs the import from here on. Returns its id and new version. */
  execute(actor: Actor, importId: string): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.lock(RegisterImport, importId);
      tx.authorize(registerImportPolicy, 'register-import.confirm', found);
      found.confirm();
      await tx.update(found);
      tx.emit('register-import.confirmed', { importId });
      return { id: importId, version: found.version };
    });
  }
}
