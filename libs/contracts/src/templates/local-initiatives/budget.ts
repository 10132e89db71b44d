import type { FormSection } from '../../form/definition.js';
import { formatShare } from '../../money/shares.js';
import { text } from '../text.js';
import { BUDGET_CATEGORIES, YES_NO } from '../lists.js';
import type { LocalInitiativesOptions } from './options.js';

/** What it costs, what is asked for, and who could be paid. */
export function budgetSection(options: LocalInitiativesOptions): FormSection {
  const overhead = options.overheadLimitBp;
  return {
    key: 'budget',
    title: text('Budget', 'Budget'),
    intro: text(
      'You can paste rows from a spreadsheet. Totals and shares are worked out as you type.',
      'Vous pouvez coller des lignes d’un tableur. Les totaux et les parts se calculent pendant la saisie.',
    ),
    questions: [
      {
        key: 'lines',
        kind: 'budget',
        required: true,
        maxRows: 40,
        categories: BUDGET_CATEGORIES,
        overheadLimitBp: options.overheadLimitBp,
        requestedMinMinor: options.requestedMinMinor,
        requestedUsualMaxMinor: options.requestedUsualMaxMinor,
        requestedMaxMinor: options.requestedMaxMinor,
        label: text('What will the project cost?', 'Combien coûtera le projet?'),
        help: text(
          `One line for each kind of cost, with the share you ask us to pay: 100% if we pay all of it. Overhead may be at most ${formatShare('en', overhead)} of what you ask for. Safety, child care and accessibility are real costs: include them.`,
          `Une ligne par type de dépense, avec la part que vous nous demandez : 100 % si nous payons tout. Les frais généraux peuvent représenter au plus ${formatShare('fr', overhead)} du montant demandé. La sécurité, la garde d’enfants et l’accessibilité sont de vraies dépenses : inscrivez-les.`,
        ),
      },
      {
        key: 'accountInName',
        kind: 'choice',
        widget: 'radio',
        required: false,
        choices: YES_NO,
        label: text(
          'Does your organization have a bank account in its own name?',
          'Votre organisation a-t-elle un compte bancaire à son nom?',
        ),
        help: text(
          'Do not give bank details here. We ask for them only if your project is selected.',
          'N’indiquez pas de coordonnées bancaires ici. Nous ne les demandons que si votre projet est retenu.',
        ),
        why: text(
          'Many groups cannot open an account. Knowing early leaves time to find a safe way.',
          'Beaucoup de groupes ne peuvent pas ouvrir de compte. Le savoir tôt laisse le temps de trouver un moyen sûr.',
        ),
      },
      {
        key: 'otherPayee',
        kind: 'text',
        required: true,
        vault: true,
        maxChars: 300,
        visibleWhen: { question: 'budget/accountInName', equals: 'no' },
        label: text('Who could receive the money for you?', 'Qui pourrait recevoir les fonds pour vous?'),
        help: text(
          'A partner organization or a person you trust, and how you work together. “We do not know yet” is an answer.',
          'Une organisation partenaire ou une personne de confiance, et comment vous travaillez ensemble. « Nous ne savons pas encore » est une réponse.',
        ),
        why: text(
          'This answer is kept in the locked place, apart from your application.',
          'Cette réponse est gardée dans l’espace verrouillé, à part de votre demande.',
        ),
      },
    ],
  };
}
