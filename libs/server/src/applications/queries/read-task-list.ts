import { type Actor, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { sectionSummaries, type SectionSummary } from '../../drafting/index.js';
import type { Application } from '../model/application.entity.js';
import { amountsOf, callViewOf, headOf } from './application-head.js';
import { latestRevision } from './latest-revision.js';
import { OwnApplications } from './own-application.js';
import { requestedChanges } from './requested-changes.js';
import { verdictOf } from './screening-of.js';

/** The page of an application for its organization: the sections, and what is left to do. */
@Injectable()
export class ReadTaskList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownApplications: OwnApplications,
  ) {}

  execute(actor: Actor, id: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const own = await this.ownApplications.get(reading, id, 'application.read-task-list');
      const { application, call, content } = own;
      const sections = await sectionSummaries(reading, content);
      const sum = (count: (section: SectionSummary) => number) =>
        sections.reduce((total, section) => total + count(section), 0);
      return {
        ...headOf(application),
        organization: own.organization,
        call: callViewOf(call, reading.now),
        serverTime: reading.now.toISOString(),
        amounts: amountsOf(application, call),
        sections,
        sectionsComplete: sections.filter((section) => section.state === 'complete').length,
        problems: sum((section) => section.problems),
        words: sum((section) => section.words),
        wordsMax: sum((section) => section.wordsMax),
        changes: await requestedChanges(reading, own),
        ineligible: await ineligibilityOf(reading, application),
        submission: await submissionOf(reading, application),
        allowedActions: own.allowedActions,
      };
    });
  }
}

async function submissionOf(reading: Reading, application: Application) {
  if (!application.submittedAt) return null;
  const revision = await latestRevision(reading, application.id);
  return (
    revision && {
      submittedAt: revision.submittedAt.toISOString(),
      receiptCode: revision.receiptCode,
      revisionNumber: revision.number,
    }
  );
}

/** Why it was found not eligible. */
async function ineligibilityOf(reading: Reading, application: Application) {
  if (application.state !== 'ineligible') return null;
  const verdict = await verdictOf(reading, application.id);
  return (
    verdict && {
      reasons: verdict.reasons,
      explanation: verdict.explanation ?? '',
      decidedAt: verdict.decidedAt.toISOString(),
    }
  );
}
