import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';

/** What happened, and what was learned. */
export const storySection: FormSection = {
  key: 'story',
  title: text('What happened', 'Ce qui s’est passé'),
  intro: text(
    'Write it as you would tell it. Leave out names and anything that could put somebody at risk.',
    'Écrivez comme vous le raconteriez. Taisez les noms et tout ce qui pourrait mettre quelqu’un en danger.',
  ),
  questions: [
    {
      key: 'narrative',
      kind: 'longText',
      required: true,
      maxWords: 400,
      label: text(
        'What changed because of this project, and for whom?',
        'Qu’est-ce que ce projet a changé, et pour qui?',
      ),
    },
    {
      key: 'genderResults',
      kind: 'longText',
      required: true,
      maxWords: 200,
      label: text(
        'What changed for women, men and gender-diverse people, and for those who are often left out?',
        'Qu’est-ce qui a changé pour les femmes, les hommes, les personnes de diverses identités de genre et celles qui sont souvent laissées de côté?',
      ),
    },
    {
      key: 'lessons',
      kind: 'longText',
      required: true,
      maxWords: 200,
      label: text('What would you do differently?', 'Que feriez-vous autrement?'),
      help: text(
        'What went wrong is as useful as what went well, and costs you nothing.',
        'Ce qui a mal tourné est aussi utile que ce qui a réussi, et ne vous coûte rien.',
      ),
    },
    {
      key: 'incidents',
      kind: 'longText',
      required: false,
      confidential: true,
      maxWords: 300,
      label: text(
        'Did anybody come to harm, or come close to it?',
        'Quelqu’un a-t-il subi un tort, ou failli en subir un?',
      ),
      help: text('Leave it empty if nothing happened.', 'Laissez vide si rien ne s’est produit.'),
      why: text(
        'So that we can help, and learn. Only the team assigned to you reads this answer.',
        'Pour que nous puissions aider, et apprendre. Seule l’équipe chargée de votre dossier lit cette réponse.',
      ),
    },
    {
      key: 'sustainability',
      kind: 'longText',
      required: true,
      maxWords: 150,
      label: text(
        'What remains now that the project ends?',
        'Que reste-t-il maintenant que le projet se termine?',
      ),
    },
    {
      key: 'visibility',
      kind: 'choice',
      widget: 'radio',
      required: true,
      confidential: true,
      choices: [
        { key: 'yes', label: text('Yes', 'Oui') },
        {
          key: 'withoutName',
          label: text('Yes, without our name or place', 'Oui, sans notre nom ni le lieu'),
        },
        { key: 'no', label: text('No', 'Non') },
      ],
      label: text(
        'May we tell others about this project and its results?',
        'Pouvons-nous parler à d’autres de ce projet et de ses résultats?',
      ),
      why: text(
        'What was safe when you applied may not be safe now. Your answer here replaces the earlier one.',
        'Ce qui était sûr au moment de la demande ne l’est peut-être plus. Votre réponse remplace la précédente.',
      ),
    },
  ],
};

/** Where things stand half-way. */
export const progressSection: FormSection = {
  key: 'story',
  title: text('Where things stand', 'Où en sont les choses'),
  questions: [
    {
      key: 'narrative',
      kind: 'longText',
      required: true,
      maxWords: 250,
      label: text('What has happened so far?', 'Que s’est-il passé jusqu’ici?'),
    },
    {
      key: 'changes',
      kind: 'longText',
      required: false,
      maxWords: 150,
      label: text(
        'Do you need to change the plan or the budget?',
        'Devez-vous modifier le plan ou le budget?',
      ),
      help: text('Leave it empty if you do not.', 'Laissez vide dans le cas contraire.'),
    },
    {
      key: 'incidents',
      kind: 'longText',
      required: false,
      confidential: true,
      maxWords: 300,
      label: text(
        'Has anybody come to harm, or come close to it?',
        'Quelqu’un a-t-il subi un tort, ou failli en subir un?',
      ),
      why: text(
        'So that we can help. Only the team assigned to you reads this answer.',
        'Pour que nous puissions aider. Seule l’équipe chargée de votre dossier lit cette réponse.',
      ),
    },
  ],
};
