import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';

/** The problem and what should be different at the end. */
export const needSection: FormSection = {
  key: 'need',
  title: text('The need and your goals', 'Le besoin et vos objectifs'),
  intro: text(
    'The heart of your application. Write as you would explain it to somebody who cares but has never been there.',
    'Le cœur de votre demande. Écrivez comme vous l’expliqueriez à une personne sensible à la cause qui n’est jamais venue chez vous.',
  ),
  questions: [
    {
      key: 'context',
      kind: 'longText',
      required: true,
      maxWords: 250,
      label: text(
        'What is the situation, and what problem will you work on?',
        'Quelle est la situation, et à quel problème vous attaquez-vous?',
      ),
      help: text(
        'What is happening, whom it affects most, and what has been tried. Please do not name people who could be harmed.',
        'Ce qui se passe, qui en souffre le plus et ce qui a été tenté. Ne nommez pas de personnes qui pourraient en subir les conséquences.',
      ),
    },
    {
      key: 'objectives',
      kind: 'longText',
      required: true,
      maxWords: 250,
      label: text('What do you want to achieve?', 'Que voulez-vous accomplir?'),
      help: text(
        'Two or three objectives, and the change people will notice by the end of the project.',
        'Deux ou trois objectifs, et le changement que les gens remarqueront à la fin du projet.',
      ),
    },
  ],
};
