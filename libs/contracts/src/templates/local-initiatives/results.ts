import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';
import { GOAL_TAGS, REVIEW_TAGS } from './tags.js';

/** How change will be seen, and what stays when the money is gone. */
export const resultsSection: FormSection = {
  key: 'results',
  title: text('Results that last', 'Des résultats durables'),
  intro: text(
    'Optional, and worth a few minutes: it is what reviewers look for when two applications are close.',
    'Facultatif, mais quelques minutes en valent la peine : c’est ce que l’on regarde à l’évaluation quand deux demandes se valent.',
  ),
  questions: [
    {
      key: 'indicators',
      kind: 'indicators',
      required: false,
      maxRows: 10,
      label: text('How will you know that it works?', 'Comment saurez-vous que cela fonctionne?'),
      help: text(
        'Two or three things you can count are plenty, for example “cases taken up by a paralegal”: 0 today, 60 at the end.',
        'Deux ou trois choses qui se comptent suffisent, par exemple « dossiers pris en charge par une parajuriste » : 0 aujourd’hui, 60 à la fin.',
      ),
    },
    {
      key: 'sustainability',
      kind: 'longText',
      required: false,
      maxWords: 150,
      label: text('What will remain when the project ends?', 'Que restera-t-il une fois le projet terminé?'),
      help: text(
        'Skills, relations, rules that have changed, people who carry on.',
        'Des compétences, des liens, des règles changées, des personnes qui continuent.',
      ),
    },
    {
      key: 'reviewTags',
      kind: 'multiChoice',
      widget: 'chips',
      required: false,
      maxChoices: 4,
      choices: REVIEW_TAGS,
      label: text(
        'Which subjects of the Universal Periodic Review does it touch?',
        'Quels sujets de l’Examen périodique universel touche-t-il?',
      ),
      help: text(
        'Every country’s human rights record is reviewed at the United Nations. Choose up to four subjects, or none.',
        'Le bilan de chaque pays en matière de droits de la personne est examiné aux Nations Unies. Choisissez au plus quatre sujets, ou aucun.',
      ),
    },
    {
      key: 'goalTags',
      kind: 'multiChoice',
      widget: 'chips',
      required: false,
      maxChoices: 3,
      choices: GOAL_TAGS,
      label: text('Which Sustainable Development Goals?', 'Quels objectifs de développement durable?'),
      help: text('Choose up to three, or none.', 'Choisissez-en au plus trois, ou aucun.'),
    },
  ],
};
