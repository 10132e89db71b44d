import { promisify } from 'node:util';
import { createHash } from 'node:crypto';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { registerImportPolicy } from '../model/register-import-policy.js';
import { RegisterImport } from '../model/register-import.entity.js';
import { RegisterUpload } from '../model/register-upload.entity.js';

/** Takes a register that somebody uploads; the worker checks it. */
@Injectable()
export class StartRegisterImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps the file and tells that it waits. Returns the id of the import. */
  async execute(actor: Actor, file: { name: string; content: Buffer }): Promise<{ id: string }> {
    const fileSha256 = createHash('sha256').update(file.content).digest('hex');
    const packed = await promisify(gzip)(file.content);
    return this.unitOfWork.run(actor, async (tx) => {
      const started = RegisterImport.start({
        id: tx.newId(),
        fileName: file.name,
        fileBytes: BigInt(file.content.length),
        fileSha256,
        mapping: '',
        startedBy: actor.userId,
        startedAt: tx.now,
      });
      tx.authorize(registerImportPolicy, 'register-import.start', null, { id: started.id });
      await tx.insert(started);
      await tx.insert(Object.assign(new RegisterUpload(), { importId: started.id, content: packed }));
      tx.emit('register-import.started', { importId: started.id });
      return { id: started.id };
    });
  }
}
