import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { sectionPageOf } from '../../drafting/index.js';
import { disclosureTo } from '../domain/disclosure.js';
import { callViewOf, headOf } from './application-head.js';
import { OwnApplications } from './own-application.js';
import { requestedChanges } from './requested-changes.js';

/** One section of an application, to be filled: all that its page needs in one answer. */
@Injectable()
export class ReadSection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownApplications: OwnApplications,
  ) {}

  /** Throws `SectionNotFound` for keys that the form does not have, or does not show at present. */
  execute(actor: Actor, id: string, sectionKey: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const own = await this.ownApplications.get(reading, id, 'application.read-section');
      const { application, content } = own;
      return {
        ...headOf(application),
        ...(await sectionPageOf(reading, content, sectionKey, disclosureTo(actor, application))),
        call: callViewOf(own.call, reading.now),
        serverTime: reading.now.toISOString(),
        changes: await requestedChanges(reading, own),
        allowedActions: own.allowedActions,
      };
    });
  }
}
