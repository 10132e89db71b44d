import type { LocalizedText } from '../language/language.js';
import type { Criterion } from '../rubric/score-sheet.js';
import { text } from './text.js';

/** The five steps of every criterion, lowest first, and the share of its points that each gives. */
const STEPS: readonly { label: LocalizedText; share: number }[] = [
  { label: text('Not shown', 'Non démontré'), share: 0 },
  { label: text('Weak', 'Faible'), share: 0.25 },
  { label: text('Fair', 'Passable'), share: 0.5 },
  { label: text('Good', 'Bon'), share: 0.75 },
  { label: text('Excellent', 'Excellent'), share: 1 },
];

/** A criterion with what deserves each of the five steps. */
export function criterion(
  key: string,
  maxPoints: number,
  title: LocalizedText,
  guidance: LocalizedText,
  anchors: readonly [LocalizedText, LocalizedText, LocalizedText, LocalizedText, LocalizedText],
): Criterion {
  const levels = STEPS.map(({ label, share }, index) => ({
    points: Math.round(maxPoints * share),
    label,
    description: anchors[index]!,
  }));
  return { key, title, guidance, maxPoints, levels };
}
