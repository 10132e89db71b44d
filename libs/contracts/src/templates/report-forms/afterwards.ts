import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';

/** What became of somebody who was helped in an emergency. */
export const afterwardsSection: FormSection = {
  key: 'story',
  title: text('What became of it', 'La suite'),
  intro: text(
    'Short answers are enough. You may also have somebody else write for you.',
    'De courtes réponses suffisent. Quelqu’un d’autre peut aussi écrire pour vous.',
  ),
  questions: [
    {
      key: 'help',
      kind: 'longText',
      required: true,
      confidential: true,
      maxWords: 200,
      label: text('What was the help used for?', 'À quoi l’aide a-t-elle servi?'),
      why: text(
        'Only the team assigned to you reads this.',
        'Seule l’équipe chargée de votre dossier lit ceci.',
      ),
    },
    {
      key: 'safer',
      kind: 'choice',
      widget: 'radio',
      required: true,
      confidential: true,
      choices: [
        { key: 'yes', label: text('Yes', 'Oui') },
        { key: 'partly', label: text('Partly', 'En partie') },
        { key: 'no', label: text('No', 'Non') },
      ],
      label: text('Are you safer now than before?', 'Êtes-vous plus en sécurité qu’avant?'),
    },
    {
      key: 'needs',
      kind: 'longText',
      required: false,
      confidential: true,
      maxWords: 150,
      label: text('Is there anything that you still need?', 'Avez-vous encore besoin de quelque chose?'),
    },
  ],
};
