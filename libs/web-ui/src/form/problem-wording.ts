import { inject, Injectable } from '@angular/core';
import {
  columnsOf,
  type FieldProblem,
  formatMoney,
  formatShare,
  type FormUi,
  type Language,
  type LocalizedText,
  type ProblemParams,
  type Question,
  questionAt,
} from '@candela/contracts';
import { Dates } from '../format/dates.js';
import { LanguageStore } from '../text/language-store.js';
import { type TextParams, Texts } from '../text/texts.js';

/** Problems with answers, in sentences: amounts, shares, dates and choices in them are written as people read them. */
@Injectable({ providedIn: 'root' })
export class ProblemWording {
  private readonly texts = inject(Texts);
  private readonly dates = inject(Dates);
  private readonly languages = inject(LanguageStore);

  /** What is wrong, for the field itself. A code without a text of its own gets a general sentence. */
  sentence(problem: FieldProblem, question?: Question): string {
    // i18n-keys: error.form.* error.file.*
    const keys = [`error.${problem.code}`, 'error.field.invalid'];
    return this.texts.firstOf(keys, this.params(problem, question));
  }

  /** What is wrong and where, for a list on top: "Budget lines, row 3, Unit cost: Enter an amount." */
  placed(problem: FieldProblem, form: FormUi): string {
    const [sectionKey = '', questionKey = '', ...rest] = problem.path.split('/').slice(1);
    const question = questionAt(form, `${sectionKey}/${questionKey}`);
    const sentence = this.sentence(problem, question);
    if (!question) return sentence;
    const place = [this.texts.localized(question.label), ...this.placeWithin(question, rest)].join(', ');
    return this.texts.t('ui.form.problemAt', { place, sentence });
  }

  private placeWithin(question: Question, rest: readonly string[]): string[] {
    const { t, localized } = this.texts;
    const label = (
      parts: readonly { key: string; label: LocalizedText }[],
      key: string | undefined,
    ): string[] => {
      const found = parts.find((part) => part.key === key);
      return found ? [localized(found.label)] : [];
    };
    switch (question.kind) {
      case 'table':
      case 'riskTable':
      case 'indicators':
      case 'locations':
      case 'budget': {
        const [row, column] = rest;
        return row === undefined
          ? []
          : [t('ui.form.rowNumber', { row: Number(row) + 1 }), ...label(columnsOf(question), column)];
      }
      case 'contact':
        return label(columnsOf(question), rest[0]);
      case 'beneficiaries':
        if (rest[0] === 'direct')
          return [...label(question.groups, rest[1]), ...label(question.ageBands, rest[2])];
        // i18n-keys: ui.form.beneficiaries.withDisability ui.form.beneficiaries.indirect
        return rest[0] ? [t(`ui.form.beneficiaries.${rest[0]}`)] : [];
      default:
        return [];
    }
  }

  private params({ code, params }: FieldProblem, question: Question | undefined): TextParams {
    const language = this.languages.language();
    const written: TextParams = {};
    for (const [name, value] of Object.entries(params)) {
      written[name.replace(/(Minor|Bp|Bytes)$/, '')] = this.written(name, value, params, language);
    }
    if (code.includes('date')) {
      for (const name of ['min', 'max', 'start']) written[name] = this.dates.show(String(params[name] ?? ''));
    }
    if (question?.kind === 'riskTable' && params['category']) {
      const category = question.categories.find((item) => item.key === params['category']);
      if (category) written['category'] = this.texts.localized(category.label);
    }
    return written;
  }

  private written(
    name: string,
    value: ProblemParams[string] | undefined,
    params: ProblemParams,
    language: Language,
  ): TextParams[string] {
    if (name.endsWith('Minor') && typeof value === 'string') {
      const money = { amountMinor: BigInt(value), currency: String(params['currency'] ?? 'CAD') };
      return formatMoney(language, { ...money, amountMinor: absolute(money.amountMinor) }, { round: true });
    }
    if (name.endsWith('Bp') && typeof value === 'number') return formatShare(language, value);
    if (name.endsWith('Bytes') && typeof value === 'number') return Math.floor(value / 1_000_000);
    return value;
  }
}

function absolute(minor: bigint): bigint {
  return minor < 0n ? -minor : minor;
}
