import type { FormSection } from '../../form/definition.js';
import { CHANNELS, LEGAL_STATUSES, ORGANIZATION_KINDS } from '../lists.js';
import type { TemplateFormOptions } from '../program-template.js';
import { text } from '../text.js';

/** Who applies: a line to speak of it by, the organization, and where it works. */
export function profileSection({ countries }: TemplateFormOptions): FormSection {
  return {
    key: 'profile',
    title: text('Your organization', 'Votre organisation'),
    intro: text(
      'Who you are, in your own words. We never ask for a registration number or a web site.',
      'Qui vous êtes, dans vos propres mots. Nous ne demandons jamais de numéro d’enregistrement ni de site Web.',
    ),
    questions: [
      {
        key: 'title',
        kind: 'text',
        required: true,
        maxChars: 120,
        label: text(
          'In one line, what do you want to become stronger in?',
          'En une ligne, en quoi voulez-vous devenir plus forts?',
        ),
        help: text(
          'This line stands for your application in lists. Leave out names.',
          'Cette ligne représente votre demande dans les listes. N’y mettez aucun nom.',
        ),
      },
      {
        key: 'name',
        kind: 'text',
        required: true,
        vault: true,
        maxChars: 160,
        label: text(
          'Name of your organization, or a working name',
          'Nom de votre organisation, ou un nom d’usage',
        ),
        why: text(
          'We need something to call you. The name is kept apart, and people who score your application may not see it.',
          'Il nous faut un nom pour nous adresser à vous. Il est gardé à part, et les personnes qui évaluent la demande ne le voient pas forcément.',
        ),
      },
      {
        key: 'legalStatus',
        kind: 'choice',
        widget: 'radio',
        required: true,
        choices: LEGAL_STATUSES,
        label: text('Is your organization registered?', 'Votre organisation est-elle enregistrée?'),
        why: text(
          'It only changes how an agreement could be signed and how help could reach you. No answer counts against you.',
          'Cela ne change que la façon de signer une entente et de vous aider. Aucune réponse ne joue contre vous.',
        ),
      },
      {
        key: 'kind',
        kind: 'choice',
        widget: 'radio',
        required: false,
        choices: ORGANIZATION_KINDS,
        label: text('What kind of organization are you?', 'De quel type d’organisation s’agit-il?'),
      },
      {
        key: 'countries',
        kind: 'locations',
        required: true,
        confidential: true,
        maxRows: 5,
        countries,
        label: text('Where do you work?', 'Où travaillez-vous?'),
        help: text(
          'You decide how precise to be: the country alone is enough.',
          'C’est vous qui choisissez le degré de précision : le pays suffit.',
        ),
        why: text(
          'To see what help can reach you safely. Only the team assigned to your application sees more than the country.',
          'Pour voir quelle aide peut vous parvenir sans danger. Seule l’équipe chargée de votre demande voit plus que le pays.',
        ),
      },
      {
        key: 'about',
        kind: 'longText',
        required: true,
        maxWords: 150,
        label: text('What does your organization do?', 'Que fait votre organisation?'),
        help: text(
          'When it began, whom it works with, how many people take part, how decisions are made.',
          'Quand elle a été créée, avec qui elle travaille, combien de personnes y participent, comment les décisions se prennent.',
        ),
      },
    ],
  };
}

/** How to reach the applicant without doing harm. */
export const contactSection: FormSection = {
  key: 'contact',
  title: text('How to reach you', 'Comment vous joindre'),
  questions: [
    {
      key: 'safeContact',
      kind: 'contact',
      required: true,
      vault: true,
      channels: CHANNELS,
      parts: [
        { part: 'name', required: true },
        { part: 'role', required: false },
        { part: 'channel', required: true },
        { part: 'value', required: true },
        { part: 'language', required: false },
        { part: 'hours', required: false },
        { part: 'codeWord', required: false },
        { part: 'neverUse', required: false },
      ],
      label: text(
        'Who should we talk to, and what is the safest way?',
        'À qui devons-nous parler, et quel est le moyen le plus sûr?',
      ),
      help: text(
        'The name can be one used for work or for safety.',
        'Le nom peut être celui que l’on utilise au travail ou par sécurité.',
      ),
      why: text(
        'Kept in a separate, locked place. Opening it takes a stated reason, and every opening is recorded.',
        'Gardé à part et sous clé. Il faut un motif pour l’ouvrir, et chaque ouverture est consignée.',
      ),
    },
  ],
};
