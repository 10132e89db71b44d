import { visibleAnswers } from '@candela/contracts';
import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { contentVersionOf, disclosed, sectionSummaries, standingOf } from '../../drafting/index.js';
import { disclosureTo } from '../domain/disclosure.js';
import { amountsOf, callViewOf, headOf } from './application-head.js';
import { OwnApplications } from './own-application.js';
import { requestedChanges } from './requested-changes.js';

/** The whole application on one page, with everything that is missing. */
@Injectable()
export class CheckApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownApplications: OwnApplications,
  ) {}

  execute(actor: Actor, id: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const own = await this.ownApplications.get(reading, id, 'application.check');
      const { application, call, content } = own;
      const answers = visibleAnswers(content.form, content.answers);
      return {
        ...headOf(application),
        organization: own.organization,
        call: callViewOf(call, reading.now),
        serverTime: reading.now.toISOString(),
        contentVersion: contentVersionOf(content.sections),
        form: { ui: content.form.ui },
        answers: disclosed(content.form, answers, disclosureTo(actor, application)),
        sections: await sectionSummaries(reading, content),
        problems: standingOf(content).sections.flatMap((section) => [...section.problems]),
        changes: await requestedChanges(reading, own),
        amounts: amountsOf(application, call),
        allowedActions: own.allowedActions,
      };
    });
  }
}
