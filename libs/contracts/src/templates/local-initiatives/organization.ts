import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';
import { LEGAL_STATUSES, ORGANIZATION_KINDS } from '../lists.js';

/** Who is applying; no registration number and no web site is ever asked. */
export const organizationSection: FormSection = {
  key: 'organization',
  title: text('Your organization', 'Votre organisation'),
  intro: text(
    'Tell us who you are, in your own words. We never ask for a registration number or a web site.',
    'Dites-nous qui vous êtes, dans vos propres mots. Nous ne demandons jamais de numéro d’enregistrement ni de site Web.',
  ),
  questions: [
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
      help: text(
        'A working name is enough for now if using the real one could be dangerous.',
        'Un nom d’usage suffit pour l’instant si le vrai nom peut être dangereux.',
      ),
      why: text(
        'We need something to call you. The name is kept apart from the rest of your application, and people who score it may not see it.',
        'Il nous faut un nom pour nous adresser à vous. Il est conservé à part du reste de la demande, et les personnes qui l’évaluent ne le voient pas forcément.',
      ),
    },
    {
      key: 'legalStatus',
      kind: 'choice',
      widget: 'radio',
      required: true,
      choices: LEGAL_STATUSES,
      label: text('Is your organization registered?', 'Votre organisation est-elle enregistrée?'),
      help: text(
        'All three answers are welcome and none counts against you.',
        'Les trois réponses sont acceptées et aucune ne joue contre vous.',
      ),
      why: text(
        'It only changes how an agreement could be signed and how money could reach you.',
        'Cela ne change que la façon de signer une entente et de vous faire parvenir les fonds.',
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
      key: 'about',
      kind: 'longText',
      required: true,
      maxWords: 150,
      label: text('What does your organization do?', 'Que fait votre organisation?'),
      help: text(
        'When and why it began, who it works with, how many people are involved, and something you are proud of.',
        'Quand et pourquoi elle a été créée, avec qui elle travaille, combien de personnes y participent et une réussite dont vous êtes fiers.',
      ),
    },
  ],
};
