import { visibleAnswers } from '@candela/contracts';
import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { disclosureTo } from '../../applications/index.js';
import {
  contentVersionOf,
  disclosed,
  sectionPageOf,
  sectionSummaries,
  standingOf,
} from '../../drafting/index.js';
import { OwnReports } from './own-report.js';

/** A report for its organization: where it stands, one section to be filled, and all of it to be read before it goes. */
@Injectable()
export class ReadReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownReports: OwnReports,
  ) {}

  taskList(actor: Actor, id: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const { content, revision, page } = await this.ownReports.get(reading, id, 'report.read-task-list');
      const sections = await sectionSummaries(reading, content);
      return {
        ...page,
        sections,
        sectionsComplete: sections.filter((section) => section.state === 'complete').length,
        problems: sections.reduce((sum, section) => sum + section.problems, 0),
        submission: revision && {
          submittedAt: revision.submittedAt.toISOString(),
          receiptCode: revision.receiptCode,
          revisionNumber: revision.number,
          sha256: revision.sha256,
        },
      };
    });
  }

  /** Throws `SectionNotFound` for keys that the form does not have, or does not show at present. */
  section(actor: Actor, id: string, sectionKey: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const own = await this.ownReports.get(reading, id, 'report.read-section');
      const disclosure = disclosureTo(actor, own.application);
      return { ...own.page, ...(await sectionPageOf(reading, own.content, sectionKey, disclosure)) };
    });
  }

  check(actor: Actor, id: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const { application, content, page } = await this.ownReports.get(reading, id, 'report.check');
      const answers = visibleAnswers(content.form, content.answers);
      return {
        ...page,
        contentVersion: contentVersionOf(content.sections),
        form: { ui: content.form.ui },
        answers: disclosed(content.form, answers, disclosureTo(actor, application)),
        sections: await sectionSummaries(reading, content),
        problems: standingOf(content).sections.flatMap((section) => [...section.problems]),
      };
    });
  }
}
