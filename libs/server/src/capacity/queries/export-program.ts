import { Readable } from 'node:stream';
import {
  CAPACITY_AREA_NAMES,
  CAPACITY_AREAS,
  type Language,
  textIn,
  toDecimalString,
} from '@candela/contracts';
import { type Actor, CSV_BYTE_ORDER_MARK, csvLine, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { capacityProgramPolicy } from '../model/capacity-policy.js';
import { programRows, type ProgramRow } from './read-program.js';

const BEFORE_AREAS: Record<Language, readonly string[]> = {
  en: ['Reference', 'Organization', 'Project', 'Award', 'Currency'],
  fr: ['Référence', 'Organisme', 'Projet', 'Subvention', 'Devise'],
};

const OF_AREA: Record<Language, readonly string[]> = {
  en: ['baseline', 'latest'],
  fr: ['départ', 'dernier'],
};

const AFTER_AREAS: Record<Language, readonly string[]> = {
  en: [
    ...['Items in plan', 'Items done', 'Items dropped', 'Activities', 'Hours'],
    ...['Women', 'Men', 'Another gender', 'Left on', 'Reason for leaving'],
  ],
  fr: [
    ...['Éléments du plan', 'Éléments réalisés', 'Éléments abandonnés', 'Activités', 'Heures'],
    ...['Femmes', 'Hommes', 'Autre genre', 'Départ le', 'Raison du départ'],
  ],
};

/** The view over a program as a CSV file: a line for each organization, in the language of the reader. */
@Injectable()
export class ExportCapacityProgram {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    { programId, language }: { programId?: string | undefined; language: Language },
  ): Promise<Readable> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(capacityProgramPolicy, 'capacity.export-program', null);
      const { rows } = await programRows(reading, programId);
      const lines = [headings(language), ...rows.map(cellsOf)].map(csvLine);
      return Readable.from([CSV_BYTE_ORDER_MARK, ...lines]);
    });
  }
}

function headings(language: Language): string[] {
  const ofAreas = CAPACITY_AREAS.flatMap((area) =>
    OF_AREA[language].map((which) => `${textIn(language, CAPACITY_AREA_NAMES[area])} (${which})`),
  );
  return [...BEFORE_AREAS[language], ...ofAreas, ...AFTER_AREAS[language]];
}

function cellsOf(row: ProgramRow): (string | number | null)[] {
  const { plan, activities, applicant } = row;
  const award = { amountMinor: BigInt(row.award.amountMinor), currency: row.award.currency };
  return [
    ...[row.reference, applicant.name ?? applicant.alias, row.title, toDecimalString(award), award.currency],
    ...row.growth.flatMap(({ baseline, latest }) => [baseline, latest]),
    ...[plan.items, plan.done, plan.dropped, activities.count, (activities.minutes / 60).toFixed(1)],
    ...[activities.women, activities.men, activities.another],
    ...[row.droppedOutAt?.slice(0, 10) ?? null, row.dropOutReason],
  ];
}
