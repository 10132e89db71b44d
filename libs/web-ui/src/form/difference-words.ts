import { inject, Injectable } from '@angular/core';
import { deviates, deviationBp, formatShare, type TableQuestion } from '@candela/contracts';
import type { StatusTone } from '../display/status-chip.js';
import { LanguageStore } from '../text/language-store.js';
import { Texts } from '../text/texts.js';

/** How far a row of a table is from its plan, as people read it. */
@Injectable({ providedIn: 'root' })
export class DifferenceWords {
  private readonly texts = inject(Texts);
  private readonly languages = inject(LanguageStore);

  /** "+12%"; null where the question does not compare, or the row cannot be compared. */
  of(
    { comparison }: TableQuestion,
    row: Readonly<Record<string, unknown>>,
  ): { label: string; tone: StatusTone } | null {
    if (!comparison) return null;
    const [planned, actual] = [row[comparison.planned], row[comparison.actual]];
    const isLarge = deviates(planned, actual, comparison.aboveBp);
    const bp = deviationBp(planned, actual);
    if (bp === null) return isLarge ? { label: this.texts.t('ui.form.notPlanned'), tone: 'warn' } : null;
    const share = formatShare(this.languages.language(), bp);
    return { label: bp > 0 ? `+${share}` : share, tone: isLarge ? 'warn' : 'neutral' };
  }
}
