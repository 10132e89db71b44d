import type { FormAnswers } from '../../form/answers.js';
import type { FormUi, Question, TableQuestion } from '../../form/definition.js';
import { textIn, type Language, type LocalizedText } from '../../language/language.js';
import { moneyFromJson, type MoneyJson } from '../../money/money.js';
import { text } from '../text.js';

const WORDS = {
  narrative: text(
    'Thirty-two women were trained and now accompany others to the land tribunal. In the two districts where they work, 140 families kept their plots, and the elders invite them to hearings.',
    'Trente-deux femmes ont été formées et accompagnent désormais d’autres femmes au tribunal foncier. Dans les deux districts où elles travaillent, 140 familles ont gardé leurs parcelles, et les anciens les invitent aux audiences.',
  ),
  genderResults: text(
    'Women spoke at nine of ten hearings; a year ago it was one of ten. Women with disabilities came with an assistant whom the project paid.',
    'Des femmes ont pris la parole dans neuf audiences sur dix, contre une sur dix l’an dernier. Les femmes handicapées sont venues avec une personne que le projet payait.',
  ),
  lessons: text(
    'We began with too many villages at once. Fewer, and longer in each, would have been better.',
    'Nous avons commencé dans trop de villages à la fois. Il aurait mieux valu en choisir moins et y rester plus longtemps.',
  ),
  sustainability: text(
    'The women’s groups pay for the transport of the paralegals from now on.',
    'Les groupes de femmes paient désormais le transport des parajuristes.',
  ),
  help: text('A safe place for three months.', 'Un lieu sûr pendant trois mois.'),
  result: text(
    'As planned, two weeks later because of rain.',
    'Comme prévu, deux semaines plus tard à cause des pluies.',
  ),
  explanation: text('Fuel became dearer in March.', 'Le carburant a augmenté en mars.'),
  line: text('Travel and meetings', 'Déplacements et réunions'),
  activity: text('Training of paralegals', 'Formation de parajuristes'),
} satisfies Record<string, LocalizedText>;

/**
 * Complete answers of an invented grantee to the form of a report; they pass submission. What was spent is what was planned, but
 * for the first line, which needed a fifth more and says why.
 */
export function exampleReport(language: Language, form: FormUi): FormAnswers {
  return Object.fromEntries(
    form.ui.sections.map(({ key, questions }) => [
      key,
      Object.fromEntries(
        questions.flatMap((question) => {
          const answer = question.required ? answerTo(question, language, form) : undefined;
          return answer === undefined ? [] : [[question.key, answer]];
        }),
      ),
    ]),
  );
}

function answerTo(question: Question, language: Language, form: FormUi): unknown {
  switch (question.kind) {
    case 'longText':
      return wordsFor(question.key, language);
    case 'choice':
      return question.choices[1]?.key;
    case 'money':
      return { amountMinor: '0', currency: form.ui.currency };
    case 'declarations':
      return Object.fromEntries(question.statements.map(({ key }) => [key, true]));
    case 'beneficiaries':
      return {
        direct: { women: { from18to29: 310, from30to59: 560 }, men: { from30to59: 140 } },
        withDisability: 60,
        indirect: 5800,
      };
    case 'table':
      return tableRows(question, language, form.ui.currency);
    default:
      return undefined;
  }
}

function tableRows(question: TableQuestion, language: Language, currency: string): object[] {
  const given: Record<string, unknown> = {
    standing: 'done',
    result: wordsFor('result', language),
    line: wordsFor('line', language),
    activity: wordsFor('activity', language),
  };
  return (question.planned ?? [{}]).map((row, index) => ({
    ...Object.fromEntries(
      question.columns.flatMap(({ key, required }) => (required && key in given ? [[key, given[key]]] : [])),
    ),
    ...(question.key === 'spending' ? spent(row['planned'], index, language, currency) : {}),
    ...(question.key === 'indicators' ? { actual: row['target'] ?? 1 } : {}),
    ...row,
  }));
}

function spent(planned: unknown, index: number, language: Language, currency: string): object {
  const amount = moneyFromJson(planned);
  if (!amount) return { actual: { amountMinor: '120000', currency } satisfies MoneyJson };
  const amountMinor = index === 0 ? (amount.amountMinor * 6n) / 5n : amount.amountMinor;
  return {
    actual: { amountMinor: amountMinor.toString(), currency: amount.currency } satisfies MoneyJson,
    ...(index === 0 ? { explanation: wordsFor('explanation', language) } : {}),
  };
}

function wordsFor(key: string, language: Language): string {
  return textIn(language, key in WORDS ? WORDS[key as keyof typeof WORDS] : WORDS.result);
}
