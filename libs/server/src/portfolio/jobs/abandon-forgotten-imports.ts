import { Job, systemActor, UnitOfWork, type Delivery, type Handler } from '@candela/platform';
import { RegisterImport } from '../model/register-import.entity.js';
import { forgetUpload } from '../use-cases/register-records.js';

const DAYS_TO_CONFIRM = 7;
const A_DAY_MS = 86_400_000;

/** Gives up imports that were checked and that nobody confirmed, so that their files do not stay for ever. */
@Job({ name: 'register-import.abandon-forgotten', every: { cron: '20 3 * * *' } })
export class AbandonForgottenImports implements Handler {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(_ids: object, delivery: Delivery): Promise<void> {
    await this.unitOfWork.run(systemActor(delivery.consumer), async (tx) => {
      const forgotten = await tx
        .visible(RegisterImport, 'import')
        .andWhere(`import.state = 'checked' AND import.startedAt < :before`, {
          before: new Date(tx.now.getTime() - DAYS_TO_CONFIRM * A_DAY_MS),
        })
        .setLock('pessimistic_write')
        .getMany();
      for (const one of forgotten) {
        one.abandon(tx.now);
        await tx.update(one);
        await forgetUpload(tx, one.id);
      }
    });
  }
}
