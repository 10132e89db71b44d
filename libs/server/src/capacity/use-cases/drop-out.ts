import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { CapacityFile } from '../model/capacity-file.entity.js';
import { capacityPolicy } from '../model/capacity-policy.js';

/** An organization goes no further. The reason stays with the file; what was told stays as it is. */
@Injectable()
export class DropOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    { id, version, reason }: { id: string; version: number; reason: string },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const file = await tx.lock(CapacityFile, id, version);
      tx.authorize(capacityPolicy, 'capacity.drop-out', { id, file, items: 0 });
      file.dropOut(tx.now, reason);
      await tx.update(file);
      return { id, version: file.version };
    });
  }
}
