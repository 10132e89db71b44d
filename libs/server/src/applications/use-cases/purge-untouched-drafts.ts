import { UNTOUCHED_DRAFT_DAYS } from '@candela/contracts';
import { type Delivery, systemActor, type Transaction, UnitOfWork, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { removeAllAttached } from '../../files/index.js';
import { callsById } from '../../programs/index.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { caseOf } from '../queries/application-case.js';

const DAY_MS = 86_400_000;
const BATCH = 200;
const { warned: WARNED_DAYS, purged: PURGED_DAYS } = UNTOUCHED_DRAFT_DAYS;

/** When anything in a draft was last written. */
const TOUCHED_AT = `greatest(application.started_at,
  (SELECT max(s.updated_at) FROM application_section s WHERE s.application_id = application.id))`;

/**
 * Removes drafts that nobody has touched for 60 days, with their files and the key of their vault records. Their owners
 * are told a week before; without that week nothing is removed, however late the job runs.
 */
@Injectable()
export class PurgeUntouchedDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** Takes at most 200 to warn and 200 to remove; the next run takes the rest. */
  async execute(delivery: Pick<Delivery, 'part'>): Promise<void> {
    const actor = systemActor('application.purge-untouched-drafts');
    await delivery.part('warn', () => this.unitOfWork.run(actor, warn));
    const removed = await delivery.part('purge', () => this.unitOfWork.run(actor, purge));
    // The rows are gone: should this not be reached, no id leads to the records any more, and the vault's sweep takes them.
    for (const id of removed ?? []) await this.vault.destroyCase(id);
  }
}

async function warn(tx: Transaction): Promise<void> {
  const drafts = await untouched(tx, WARNED_DAYS)
    .andWhere(`(application.purge_warned_at IS NULL OR application.purge_warned_at <= ${TOUCHED_AT})`)
    .getMany();
  for (const application of drafts) {
    application.purgeWarnedAt = tx.now;
    await tx.update(application);
    tx.emit('application.draft-purge-due', {
      applicationId: application.id,
      daysLeft: PURGED_DAYS - WARNED_DAYS,
    });
  }
}

async function purge(tx: Transaction): Promise<string[]> {
  const warnedBefore = new Date(tx.now.getTime() - (PURGED_DAYS - WARNED_DAYS) * DAY_MS);
  const drafts = await untouched(tx, PURGED_DAYS)
    .andWhere(
      `application.purge_warned_at > ${TOUCHED_AT} AND application.purge_warned_at <= :warnedBefore`,
      { warnedBefore },
    )
    .getMany();
  const calls = await callsById(
    tx,
    drafts.map(({ callId }) => callId),
  );
  for (const application of drafts) {
    const call = calls.get(application.callId)!;
    tx.authorize(applicationPolicy, 'application.remove-untouched', caseOf(application, call));
    await removeAllAttached(tx, 'application', application.id);
    for (const table of ['application_section', 'application_reminder']) {
      await tx.sql('parts of the draft that is removed', `DELETE FROM ${table} WHERE application_id = $1`, [
        application.id,
      ]);
    }
    await tx.remove(application);
    const { id: applicationId, organizationId, callId } = application;
    tx.emit('application.draft-purged', { applicationId, organizationId, callId });
  }
  return drafts.map(({ id }) => id);
}

/** Drafts that nothing was written in for so many days, locked against whoever opens them at this moment. */
function untouched(tx: Transaction, days: number) {
  const touchedBefore = new Date(tx.now.getTime() - days * DAY_MS);
  return tx
    .visible(Application, 'application')
    .andWhere(`application.state = 'draft' AND application.started_at < :touchedBefore`, { touchedBefore })
    .andWhere(`${TOUCHED_AT} < :touchedBefore`)
    .orderBy('application.id')
    .limit(BATCH)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked');
}
