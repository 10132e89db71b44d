import type { CallProblemView } from '@candela/api-client';
import { fieldIdOf, fieldOfProblem } from './details-fields.js';

export const PUBLICATION_GROUPS = ['texts', 'window', 'money', 'form'] as const;
export type PublicationGroup = (typeof PUBLICATION_GROUPS)[number];

/** Where a problem is put right: a field of the details, or a place in the form. */
export interface PlaceToMend {
  readonly tab: 'details' | 'form';
  readonly fragment?: string;
  readonly queryParams?: Readonly<Record<string, string>>;
}

const WINDOW = ['opensAt', 'closesAt', 'timeZone', 'activitiesEndOn'];
const MONEY = ['envelopeMinor', 'awardMinMinor', 'awardMaxMinor', 'currency'];

/** What a problem is about. */
export function groupOf({ path }: CallProblemView): PublicationGroup {
  const [first = ''] = path.split('/').slice(1);
  if (first === 'form') return 'form';
  if (WINDOW.includes(first)) return 'window';
  return MONEY.includes(first) ? 'money' : 'texts';
}

/** Where to put it right. */
export function placeToMend({ path }: CallProblemView): PlaceToMend {
  if (!path.startsWith('/form')) return { tab: 'details', fragment: fieldIdOf(fieldOfProblem(path)) };
  const at = formPlaceOf(path);
  return { tab: 'form', queryParams: at ? { at } : {} };
}

/** "section/question", or "section" for the words above its questions; empty for the form as a whole. */
export function formPlaceOf(path: string): string {
  const [section, second] = path.split('/').slice(2);
  if (!section) return '';
  return !second || ['title', 'intro'].includes(second) ? section : `${section}/${second}`;
}
