import { APPLICATION_ACTIONS } from '@candela/contracts';
import { allowedActions, type CaseSeal, type Reading } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { standingOf } from '../../drafting/index.js';
import { emailConfirmed, organizationNames } from '../../identity/index.js';
import type { CallFacts } from '../../programs/index.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import type { ChangeRequest } from '../model/change-request.entity.js';
import { AnswerSeals } from './answer-seals.js';
import { callOf, caseOf } from './application-case.js';
import { type ApplicationContent, ApplicationContents } from './application-content.js';
import { openRequestOf } from './screening-of.js';

/** The reads of an organization's own application. */
type OwnReadAction = 'application.read-task-list' | 'application.read-section' | 'application.check';

export interface OwnApplication {
  application: Application;
  call: CallFacts;
  content: ApplicationContent;
  /** Opens what was handed in. */
  seal: CaseSeal;
  organization: { id: string; name: string };
  allowedActions: ReturnType<typeof allowedActions>;
  /** What was asked for, while it is. */
  request: ChangeRequest | null;
}

/** Reads an application for a member of its organization, with all that is in it. */
@Injectable()
export class OwnApplications {
  constructor(
    private readonly contents: ApplicationContents,
    private readonly seals: AnswerSeals,
  ) {}

  /** Throws `NotFound` for whoever does not see it, and a denial for staff. */
  async get(reading: Reading, id: string, action: OwnReadAction): Promise<OwnApplication> {
    const application = await reading.get(Application, id);
    const call = await callOf(reading, application);
    reading.permit(applicationPolicy, action, caseOf(application, call));
    const content = await this.contents.of(reading, application);
    const names = await organizationNames(reading, [application.organizationId]);
    const problems = standingOf(content).sections.reduce((sum, section) => sum + section.problems.length, 0);
    const facts = { problems, emailConfirmed: await emailConfirmed(reading, reading.actor.userId!) };
    const subject = caseOf(application, call, facts);
    return {
      application,
      call,
      content,
      seal: this.seals.of(application),
      request: await openRequestOf(reading, application),
      organization: { id: application.organizationId, name: names.get(application.organizationId) ?? '' },
      allowedActions: allowedActions(
        applicationPolicy,
        reading.actor,
        APPLICATION_ACTIONS,
        subject,
        reading.now,
      ),
    };
  }
}
