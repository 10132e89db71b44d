import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';
import { AREA_CHOICES, KINDS_OF_HELP } from './lists.js';

/** Three needs, and why this is the moment. */
export const needsSection: FormSection = {
  key: 'needs',
  title: text('Three needs', 'Trois besoins'),
  intro: text(
    'No organization is strong everywhere. Choose the three things that would change most for you.',
    'Aucune organisation n’est forte partout. Choisissez les trois choses qui changeraient le plus pour vous.',
  ),
  questions: [
    {
      key: 'three',
      kind: 'table',
      required: true,
      minRows: 3,
      maxRows: 3,
      columns: [
        {
          key: 'area',
          kind: 'choice',
          required: true,
          choices: AREA_CHOICES,
          label: text('Area', 'Domaine'),
        },
        {
          key: 'need',
          kind: 'text',
          required: true,
          maxChars: 300,
          label: text('What is hard today', 'Ce qui est difficile aujourd’hui'),
        },
      ],
      label: text('What do you need most, in order?', 'De quoi avez-vous le plus besoin, par ordre?'),
      help: text(
        'The most important first. Leave out how you protect people and data: that is asked later, in confidence.',
        'Le plus important d’abord. N’indiquez pas comment vous protégez les personnes et les données : cela vous sera demandé plus tard, en confidence.',
      ),
    },
    {
      key: 'whyNow',
      kind: 'longText',
      required: true,
      maxWords: 150,
      label: text('Why now?', 'Pourquoi maintenant?'),
      help: text(
        'What has changed or will change, and what happens if you wait.',
        'Ce qui a changé ou va changer, et ce qui arrivera si vous attendez.',
      ),
    },
  ],
};

/** What help would suit, and what limits it must respect. */
export const helpSection: FormSection = {
  key: 'help',
  title: text('The help that suits you', 'L’aide qui vous convient'),
  questions: [
    {
      key: 'kinds',
      kind: 'multiChoice',
      widget: 'checkboxes',
      required: true,
      choices: KINDS_OF_HELP,
      label: text('What kinds of help would work for you?', 'Quels types d’aide vous conviendraient?'),
    },
    {
      key: 'access',
      kind: 'longText',
      required: true,
      maxWords: 100,
      label: text(
        'In which languages, and what do you need to take part?',
        'Dans quelles langues, et de quoi avez-vous besoin pour participer?',
      ),
      help: text(
        'Sign language, step-free rooms, child care, a slow line, times of day: all of it can be arranged.',
        'Langue des signes, lieux accessibles, garde d’enfants, connexion lente, moments de la journée : tout cela peut s’organiser.',
      ),
    },
    {
      key: 'limits',
      kind: 'longText',
      required: false,
      confidential: true,
      maxWords: 100,
      label: text(
        'What limits are there to meeting and travelling?',
        'Quelles limites y a-t-il aux rencontres et aux déplacements?',
      ),
      help: text(
        'People who cannot get a visa, places that are watched, days when a meeting would be noticed.',
        'Des personnes qui ne peuvent obtenir de visa, des lieux surveillés, des jours où une rencontre se remarquerait.',
      ),
      why: text(
        'So that help does not expose you. Only the team assigned to your application reads this.',
        'Pour que l’aide ne vous expose pas. Seule l’équipe chargée de votre demande lit cette réponse.',
      ),
    },
    {
      key: 'indicativeAmount',
      kind: 'money',
      required: true,
      label: text('About how much would it cost in all?', 'Combien cela coûterait-il en tout, environ?'),
      help: text(
        'A round figure. Help in kind, such as an expert whom we pay, counts too.',
        'Un chiffre rond. L’aide en nature compte aussi, par exemple une experte que nous payons.',
      ),
    },
  ],
};
