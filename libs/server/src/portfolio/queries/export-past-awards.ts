import type { Readable } from 'node:stream';
import {
  fiscalYearCode,
  textIn,
  toDecimalString,
  type Language,
  type PastAwardSort,
} from '@candela/contracts';
import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { pastAwardPolicy } from '../model/past-award-policy.js';
import { csvPages, type Cell } from './csv-stream.js';
import { cursorAfter, pageOfAwards, sumsOf, type PastAwardRow } from './list-past-awards.js';
import { inOneCurrency, wantedAwards, type PastAwardFilter, type Wanted } from './past-award-filter.js';
import { wordOf } from './word-name.js';

const ROWS_AT_ONCE = 1000;

const HEADINGS: Record<Language, string[]> = {
  en: [
    ...[
      'Register',
      'Identifier',
      'Organization',
      'City',
      'Country served',
      'Area served',
      'Fiscal year',
      'Program',
      'Program area',
    ],
    ...[
      'Result',
      'Submitted',
      'Approved',
      'Months',
      'Currency',
      'Applied for',
      'Awarded',
      'Rescinded or recovered',
    ],
    'Description',
  ],
  fr: [
    ...[
      'Registre',
      'Identifiant',
      'Organisme',
      'Ville',
      'Pays desservi',
      'Région desservie',
      'Exercice',
      'Programme',
      'Volet',
    ],
    ...[
      'Résultat',
      'Demande présentée',
      'Approbation',
      'Mois',
      'Devise',
      'Montant demandé',
      'Montant accordé',
    ],
    ...['Annulé ou récupéré', 'Description'],
  ],
};

/** Stands for the name of an organization whose name is not told. */
const WITHHELD: Record<Language, string> = { en: 'Name withheld', fr: 'Nom non divulgué' };

/** The list as a CSV file: what is seen, with its filters and its order, in the language of the reader. */
@Injectable()
export class ExportPastAwards {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The file, written while it is read. The first rows are there, or the denial is thrown, when this resolves. */
  async execute(
    actor: Actor,
    filter: PastAwardFilter,
    sort: PastAwardSort,
    language: Language,
  ): Promise<Readable> {
    const { wanted, currency } = await this.unitOfWork.read(actor, async (reading) => {
      reading.permit(pastAwardPolicy, 'past-award.export', null);
      const found = await wantedAwards(reading, filter);
      return { wanted: found, currency: inOneCurrency(await sumsOf(found), filter.currency).currency };
    });
    const page = (after?: PastAwardRow): Promise<PastAwardRow[]> =>
      this.unitOfWork.read(actor, async (reading) => {
        reading.permit(pastAwardPolicy, 'past-award.export', null);
        const found = await wantedAwards(reading, filter);
        const cursor = after && cursorAfter(after, sort);
        return currency ? pageOfAwards(found, currency, sort, ROWS_AT_ONCE, cursor) : [];
      });
    return csvPages(HEADINGS[language], await page(), page, (row) => cellsOf(row, language, wanted));
  }
}

function cellsOf(row: PastAwardRow, language: Language, wanted: Wanted): Cell[] {
  const register = wanted.registers.find(({ id }) => id === row.registerId);
  const vocabulary = wanted.vocabularyOf(row);
  const word = (kind: 'program' | 'programArea' | 'result', value: string | null) =>
    value === null ? null : textIn(language, wordOf(vocabulary, kind, value).name);
  const amount = (minor: string | null) =>
    minor === null ? null : toDecimalString({ amountMinor: BigInt(minor), currency: row.currency });
  return [
    register ? textIn(language, register.name) : null,
    row.identifier,
    row.isWithheld ? WITHHELD[language] : row.organizationName,
    ...[row.organizationCity, row.country, row.areaServed],
    fiscalYearCode(row.fiscalYear),
    ...[word('program', row.program), word('programArea', row.programArea), word('result', row.result)],
    ...[row.submittedOn, row.approvedOn, row.durationMonths, row.currency],
    ...[amount(row.appliedMinor), amount(row.awardedMinor), amount(row.rescindedMinor)],
    textIn(language, row.description),
  ];
}
