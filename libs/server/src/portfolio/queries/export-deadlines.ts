import type { Readable } from 'node:stream';
import type { DeadlineKind, DeadlineStanding, Language } from '@candela/contracts';
import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { programById } from '../../programs/index.js';
import { programDeadlinePolicy } from '../model/program-policy.js';
import { csvPages, type Cell } from './csv-stream.js';
import type { DeadlineFilter } from './deadline-filter.js';
import { cursorAfter, pageOfDeadlines, type DeadlineRow } from './list-deadlines.js';

const ROWS_AT_ONCE = 1000;

interface Words {
  headings: readonly string[];
  kinds: Readonly<Record<DeadlineKind, string>>;
  standings: Readonly<Record<DeadlineStanding, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    headings: [
      ...['Step', 'Standing', 'Application', 'Applicant', 'Title', 'Call'],
      ...['Since', 'Business days allowed', 'Due', 'Done', 'Business days late'],
    ],
    kinds: {
      acknowledged: 'Receipt acknowledged',
      screened: 'Screening ended',
      reviewed: 'Review handed in',
      decisionTold: 'Decision told',
      paid: 'Payment made',
      reportReceived: 'Report received',
      reportAnswered: 'Report accepted',
    },
    standings: { overdue: 'Overdue', running: 'In time so far', missed: 'Done late', kept: 'Done in time' },
  },
  fr: {
    headings: [
      ...['Étape', 'Situation', 'Demande', 'Demandeur', 'Titre', 'Appel'],
      ...['Depuis', 'Jours ouvrables prévus', 'Échéance', 'Fait le', 'Jours ouvrables de retard'],
    ],
    kinds: {
      acknowledged: 'Accusé de réception',
      screened: 'Examen préalable terminé',
      reviewed: 'Évaluation remise',
      decisionTold: 'Décision communiquée',
      paid: 'Paiement effectué',
      reportReceived: 'Rapport reçu',
      reportAnswered: 'Rapport accepté',
    },
    standings: {
      overdue: 'En retard',
      running: 'Dans les délais',
      missed: 'Fait en retard',
      kept: 'Fait dans les délais',
    },
  },
};

/** The list of deadlines as a CSV file, with its filters and its order, in the language of the reader. */
@Injectable()
export class ExportDeadlines {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The file, written while it is read. The first rows are there, or the denial is thrown, when this resolves. */
  async execute(actor: Actor, filter: DeadlineFilter, language: Language): Promise<Readable> {
    const page = (after?: DeadlineRow): Promise<DeadlineRow[]> =>
      this.unitOfWork.read(actor, async (reading) => {
        reading.permit(programDeadlinePolicy, 'program-deadline.export', null);
        if (!after) await programById(reading, filter.programId);
        return pageOfDeadlines(reading, filter, ROWS_AT_ONCE, after && cursorAfter(after));
      });
    const { headings, kinds, standings } = WORDS[language];
    const cellsOf = (row: DeadlineRow): Cell[] => [
      ...[kinds[row.kind], standings[row.standing], row.application.reference],
      ...[row.application.applicant.name ?? row.application.applicant.alias, row.application.title],
      ...[row.callReference, row.startedOn, row.businessDays, row.dueOn, row.doneOn, row.lateDays],
    ];
    return csvPages(headings, await page(), page, cellsOf);
  }
}
