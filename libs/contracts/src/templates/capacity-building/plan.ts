import type { FormSection } from '../../form/definition.js';
import { formatShare } from '../../money/shares.js';
import { BUDGET_CATEGORIES, RISK_CATEGORIES, YES_NO } from '../lists.js';
import { text } from '../text.js';
import { CAPACITY_BUILDING_DEFAULTS } from './defaults.js';
import { AREA_CHOICES, LEVEL_STEPS } from './lists.js';

/** From which level to which, by what, by whom, until when. */
export const planSection: FormSection = {
  key: 'plan',
  title: text('Your plan', 'Votre plan'),
  intro: text(
    'A first sketch. If you are chosen, we go through all nine areas together and agree on the plan then.',
    'Une première ébauche. Si vous êtes choisis, nous parcourrons ensemble les neuf domaines et conviendrons alors du plan.',
  ),
  questions: [
    {
      key: 'items',
      kind: 'table',
      required: true,
      maxRows: 15,
      columns: [
        {
          key: 'area',
          kind: 'choice',
          required: true,
          choices: AREA_CHOICES,
          label: text('Area', 'Domaine'),
        },
        {
          key: 'current',
          kind: 'scale',
          required: true,
          steps: LEVEL_STEPS,
          label: text('Level today', 'Niveau actuel'),
        },
        {
          key: 'target',
          kind: 'scale',
          required: true,
          steps: LEVEL_STEPS,
          label: text('Level at the end', 'Niveau visé'),
        },
        {
          key: 'activity',
          kind: 'text',
          required: true,
          maxChars: 200,
          label: text('What will be done', 'Ce qui sera fait'),
        },
        {
          key: 'provider',
          kind: 'text',
          required: false,
          maxChars: 120,
          label: text('By whom', 'Par qui'),
          help: text(
            'A kind of person or organization will do.',
            'Un type de personne ou d’organisation suffit.',
          ),
        },
        { key: 'dueOn', kind: 'date', required: true, label: text('By when', 'Échéance') },
        { key: 'cost', kind: 'money', required: false, label: text('Cost, roughly', 'Coût approximatif') },
        {
          key: 'indicator',
          kind: 'text',
          required: true,
          maxChars: 200,
          label: text('How you will see it', 'À quoi cela se verra'),
        },
      ],
      label: text('What do you want to do, area by area?', 'Que voulez-vous faire, domaine par domaine?'),
      help: text(
        'Between three and eight lines are usual. One step up in a year is a lot.',
        'De trois à huit lignes suffisent d’habitude. Un niveau de plus en un an, c’est beaucoup.',
      ),
    },
    {
      key: 'staffTime',
      kind: 'longText',
      required: false,
      maxWords: 100,
      label: text(
        'Who will take part, and how will you protect their time and well-being?',
        'Qui participera, et comment protégerez-vous leur temps et leur mieux-être?',
      ),
      help: text(
        'Roles and rough days a month are enough.',
        'Des fonctions et un nombre approximatif de jours par mois suffisent.',
      ),
    },
  ],
};

/** What could go wrong. */
export const risksSection: FormSection = {
  key: 'risks',
  title: text('Risks and safety', 'Risques et sécurité'),
  questions: [
    {
      key: 'riskTable',
      kind: 'riskTable',
      required: true,
      confidential: true,
      maxRows: 8,
      categories: RISK_CATEGORIES,
      requiredCategories: ['security'],
      label: text(
        'What could go wrong, and what would you do?',
        'Qu’est-ce qui pourrait mal tourner, et que feriez-vous?',
      ),
      help: text(
        'Include at least one risk to the safety of people, for example of being seen with an outside expert.',
        'Indiquez au moins un risque pour la sécurité des personnes, par exemple celui d’être vus avec une experte de l’extérieur.',
      ),
      why: text(
        'So that our support does no harm. Only the team assigned to your application reads it, and it is never published.',
        'Pour que notre appui ne cause aucun tort. Seule l’équipe chargée de votre demande lit cette réponse, qui n’est jamais publiée.',
      ),
    },
  ],
};

/** What it costs, and who could be paid. */
export const budgetSection: FormSection = {
  key: 'budget',
  title: text('Budget', 'Budget'),
  questions: [
    {
      key: 'lines',
      kind: 'budget',
      required: true,
      maxRows: 30,
      categories: BUDGET_CATEGORIES,
      overheadLimitBp: CAPACITY_BUILDING_DEFAULTS.overheadLimitBp,
      requestedMinMinor: CAPACITY_BUILDING_DEFAULTS.awardMin.amountMinor.toString(),
      requestedUsualMaxMinor: CAPACITY_BUILDING_DEFAULTS.awardUsualMax.amountMinor.toString(),
      requestedMaxMinor: CAPACITY_BUILDING_DEFAULTS.awardHardCap.amountMinor.toString(),
      label: text('What will it cost?', 'Combien cela coûtera-t-il?'),
      help: text(
        `One line for each kind of cost; ten lines are plenty. Overhead may be at most ${formatShare('en', CAPACITY_BUILDING_DEFAULTS.overheadLimitBp)} of what you ask for. The time of your own people is a real cost.`,
        `Une ligne par type de dépense; dix lignes suffisent. Les frais généraux peuvent représenter au plus ${formatShare('fr', CAPACITY_BUILDING_DEFAULTS.overheadLimitBp)} du montant demandé. Le temps de votre équipe est une vraie dépense.`,
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
        'Do not give bank details here. We ask for them only if you are selected.',
        'N’indiquez pas de coordonnées bancaires ici. Nous ne les demandons que si vous êtes choisis.',
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
      why: text(
        'This answer is kept in the locked place, apart from your application.',
        'Cette réponse est gardée sous clé, à part de votre demande.',
      ),
    },
  ],
};

/** What may be done with the application, and what is promised. */
export const declarationsSection: FormSection = {
  key: 'declarations',
  title: text('Consents and declarations', 'Consentements et déclarations'),
  questions: [
    {
      key: 'consents',
      kind: 'multiChoice',
      widget: 'checkboxes',
      required: true,
      choices: [
        {
          key: 'cohort',
          label: text(
            'Tell the other organizations of the cohort that we take part',
            'Dire aux autres organisations de la cohorte que nous participons',
          ),
        },
        {
          key: 'shareWithExperts',
          label: text(
            'Show our needs, without our name, to possible experts',
            'Montrer nos besoins, sans notre nom, à des expertes et experts possibles',
          ),
        },
        {
          key: 'publishWithoutName',
          label: text(
            'Publish country, theme and amount, without our name',
            'Publier le pays, le thème et le montant, sans notre nom',
          ),
        },
        { key: 'none', exclusive: true, label: text('None of these', 'Aucun de ces usages') },
      ],
      label: text(
        'What may we do with what you tell us?',
        'Que pouvons-nous faire de ce que vous nous dites?',
      ),
      help: text(
        '“None of these” is a full answer and has no effect on the decision.',
        '« Aucun de ces usages » est une réponse complète, sans effet sur la décision.',
      ),
      why: text(
        'Nothing leaves this portal without your consent for that very use. You may withdraw it at any time.',
        'Rien ne sort de ce portail sans votre consentement à cet usage précis. Vous pouvez le retirer en tout temps.',
      ),
    },
    {
      key: 'statements',
      kind: 'declarations',
      required: true,
      label: text('Please read and confirm', 'Veuillez lire et confirmer'),
      statements: [
        {
          key: 'decided',
          text: text(
            'The people who lead our organization have decided together to take part.',
            'Les personnes qui dirigent notre organisation ont décidé ensemble de participer.',
          ),
        },
        {
          key: 'conflict',
          text: text(
            'We have told you of any personal or business tie between us and the people who run or decide on this program, or there is none.',
            'Nous vous avons signalé tout lien personnel ou d’affaires avec les personnes qui gèrent ce programme ou qui y prennent des décisions, ou il n’en existe aucun.',
          ),
        },
        {
          key: 'safeguarding',
          text: text(
            'We protect the people we work with, children above all, from abuse and exploitation, and we act when harm is reported.',
            'Nous protégeons les personnes avec qui nous travaillons, en particulier les enfants, contre les abus et l’exploitation, et nous agissons lorsqu’un tort est signalé.',
          ),
        },
        {
          key: 'noDoubleFunding',
          text: text(
            'No cost that this grant pays will be paid by another donor as well.',
            'Aucune dépense payée par cette subvention ne sera aussi payée par un autre bailleur de fonds.',
          ),
        },
        {
          key: 'nonViolence',
          text: text(
            'We pursue our goals by peaceful means and do not call for violence or hatred.',
            'Nous poursuivons nos objectifs par des moyens pacifiques et n’appelons ni à la violence ni à la haine.',
          ),
        },
      ],
    },
  ],
};
