import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';
import { THEMES } from '../lists.js';
import type { LocalInitiativesOptions } from './options.js';

/** What the project is called, what it is about and where it happens. */
export function projectSection(options: LocalInitiativesOptions): FormSection {
  return {
    key: 'project',
    title: text('Your project', 'Votre projet'),
    intro: text(
      'Three short questions to begin with. You can change your answers until you submit.',
      'Trois courtes questions pour commencer. Vous pourrez modifier vos réponses jusqu’à l’envoi.',
    ),
    questions: [
      {
        key: 'title',
        kind: 'text',
        required: true,
        maxChars: 120,
        label: text('What is your project called?', 'Comment s’appelle votre projet?'),
        help: text(
          'A plain title is best. Leave out the names of people.',
          'Un titre simple convient très bien. N’y mettez aucun nom de personne.',
        ),
      },
      {
        key: 'theme',
        kind: 'choice',
        widget: 'radio',
        required: true,
        choices: THEMES,
        label: text('What is it mainly about?', 'De quoi s’agit-il avant tout?'),
        help: text(
          'Most projects touch several of these. Choose the one that says it best.',
          'La plupart des projets touchent à plusieurs thèmes. Choisissez celui qui le décrit le mieux.',
        ),
      },
      {
        key: 'locations',
        kind: 'locations',
        required: true,
        confidential: true,
        maxRows: 10,
        countries: options.countries,
        label: text('Where will it take place?', 'Où aura-t-il lieu?'),
        help: text(
          'You decide how precise to be. If naming a town could put someone at risk, name the district or only the country.',
          'C’est vous qui choisissez le degré de précision. Si nommer une ville peut mettre quelqu’un en danger, indiquez le district ou seulement le pays.',
        ),
        why: text(
          'The mission needs to know whether it can support work in this area and visit it safely. Only the team assigned to your application sees the answer.',
          'La mission doit savoir si elle peut appuyer un travail dans cette zone et s’y rendre en sécurité. Seule l’équipe chargée de votre demande voit cette réponse.',
        ),
      },
    ],
  };
}
