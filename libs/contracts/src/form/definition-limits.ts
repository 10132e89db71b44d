import { isCountryCode } from '../language/countries.js';
import { WHOLE_BP } from '../money/shares.js';
import { isCalendarDate } from './calendar.js';
import type { Column, Question } from './definition.js';
import type { ReportDefinitionProblem } from './definition-problems.js';
import { DRAFT_LIMITS } from './problems.js';

const WORDS_MAX = 2_000;
const FILES_MAX = 20;
const MINOR_PATTERN = /^(0|[1-9]\d{0,14})$/;

/** Reports the limits of a question or column that make no sense: none, absurdly large, the least above the most. */
export function checkLimits(spec: Question | Column, path: string, report: ReportDefinitionProblem): void {
  for (const [name, sane] of limitsOf(spec)) if (!sane) report(`${path}/${name}`, 'definition.limit-invalid');
}

type Checked = readonly [name: string, sane: boolean][];

function limitsOf(spec: Question | Column): Checked {
  switch (spec.kind) {
    case 'text':
      return [['maxChars', isCount(spec.maxChars, DRAFT_LIMITS.textChars)]];
    case 'longText':
      return [['maxWords', isCount(spec.maxWords, WORDS_MAX)]];
    case 'multiChoice':
      return [['maxChoices', spec.maxChoices === undefined || isCount(spec.maxChoices, spec.choices.length)]];
    case 'date':
      return [
        ['min', spec.min === undefined || isCalendarDate(spec.min)],
        ['max', spec.max === undefined || isCalendarDate(spec.max)],
        ['max', inOrder(spec.min, spec.max)],
      ];
    case 'number':
      return [
        ['max', inOrder(spec.min, spec.max)],
        [
          'decimals',
          spec.decimals === undefined ||
            (Number.isInteger(spec.decimals) && spec.decimals >= 0 && spec.decimals <= 6),
        ],
      ];
    case 'money':
      return minorLimits({ minMinor: spec.minMinor, maxMinor: spec.maxMinor });
    case 'country':
      return countryLimits(spec.countries);
    case 'scale':
      return [['steps', isCount(spec.steps.length, 10)]];
    case 'file':
      return [
        ['maxFiles', isCount(spec.maxFiles, FILES_MAX)],
        ['maxBytes', isCount(spec.maxBytes, Number.MAX_SAFE_INTEGER)],
        ['accept', spec.accept.length > 0],
      ];
    default:
      return 'maxRows' in spec ? rowLimits(spec) : [];
  }
}

function rowLimits(spec: Extract<Question, { maxRows: number }>): Checked {
  const rows: Checked = [
    ['maxRows', isCount(spec.maxRows, DRAFT_LIMITS.rows)],
    ['minRows', spec.minRows === undefined || isCount(spec.minRows, spec.maxRows)],
  ];
  if (spec.kind === 'locations') return [...rows, ...countryLimits(spec.countries)];
  if (spec.kind !== 'budget') return rows;
  const limit = spec.overheadLimitBp;
  return [
    ...rows,
    ['overheadLimitBp', limit === undefined || (Number.isInteger(limit) && limit >= 0 && limit <= WHOLE_BP)],
    ...minorLimits({
      requestedMinMinor: spec.requestedMinMinor,
      requestedUsualMaxMinor: spec.requestedUsualMaxMinor,
      requestedMaxMinor: spec.requestedMaxMinor,
    }),
  ];
}

/** Amounts given from least to most: each canonical, none below the one before. */
function minorLimits(limits: Readonly<Record<string, string | undefined>>): Checked {
  let before = 0n;
  return Object.entries(limits).map(([name, minor]) => {
    if (minor === undefined) return [name, true];
    const sane = MINOR_PATTERN.test(minor) && BigInt(minor) >= before;
    if (sane) before = BigInt(minor);
    return [name, sane];
  });
}

function countryLimits(countries: readonly string[] | undefined): Checked {
  return [['countries', countries === undefined || (countries.length > 0 && countries.every(isCountryCode))]];
}

function isCount(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= max;
}

function inOrder<Value extends string | number>(min: Value | undefined, max: Value | undefined): boolean {
  return min === undefined || max === undefined || min <= max;
}
