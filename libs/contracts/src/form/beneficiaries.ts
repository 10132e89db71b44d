import { type BeneficiariesAnswer, isRecord, valueOf } from './answers.js';
import type { BeneficiariesQuestion } from './definition.js';

export interface BeneficiariesTotals {
  readonly byGroup: Readonly<Record<string, number>>;
  readonly byAgeBand: Readonly<Record<string, number>>;
  readonly direct: number;
  readonly indirect: number;
  readonly withDisability: number;
}

/** Adds up the grid of beneficiaries; whatever is no whole number from zero counts as none. */
export function beneficiariesTotals(question: BeneficiariesQuestion, answer: unknown): BeneficiariesTotals {
  const given: BeneficiariesAnswer = isRecord(answer) ? answer : {};
  const cell = (group: string, band: string): number => {
    const row = isRecord(given.direct) ? valueOf(given.direct, group) : undefined;
    return wholeNumber(isRecord(row) ? valueOf(row, band) : undefined);
  };
  const groups = question.groups.map((group) => group.key);
  const bands = question.ageBands.map((band) => band.key);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);
  const byGroup = Object.fromEntries(
    groups.map((group) => [group, sum(bands.map((band) => cell(group, band)))]),
  );
  const byAgeBand = Object.fromEntries(
    bands.map((band) => [band, sum(groups.map((group) => cell(group, band)))]),
  );
  return {
    byGroup,
    byAgeBand,
    direct: sum(Object.values(byGroup)),
    indirect: wholeNumber(given.indirect),
    withDisability: wholeNumber(given.withDisability),
  };
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
