import type { ScoreSheet } from '../../rubric/score-sheet.js';
import { criterion } from '../criterion.js';
import { text } from '../text.js';

/** Template D: what the jury weighs, without knowing who it is. */
export const HUMAN_RIGHTS_AWARD_SCORE_SHEET: ScoreSheet = {
  reviewsMin: 5,
  bands: [
    { key: 'strong', from: 75 },
    { key: 'acceptable', from: 60 },
    { key: 'weak', from: 0 },
  ],
  criteria: [
    criterion(
      'courage',
      30,
      text('Courage', 'Courage'),
      text(
        'What was risked, and for whom? Measure it by the place, not by its fame.',
        'Qu’est-ce qui a été risqué, et pour qui? Mesurez-le à l’aune du lieu, non de la renommée.',
      ),
      [
        text('Nothing was risked.', 'Rien n’a été risqué.'),
        text('Ordinary difficulties.', 'Des difficultés ordinaires.'),
        text('Went on in spite of pressure.', 'A continué malgré des pressions.'),
        text(
          'Went on in spite of threats, knowing the price.',
          'A continué malgré des menaces, en sachant le prix.',
        ),
        text(
          'Paid the price and went on, or went where others could not.',
          'A payé le prix et a continué, ou est allé là où d’autres ne pouvaient pas.',
        ),
      ],
    ),
    criterion(
      'leadership',
      25,
      text('Leadership', 'Leadership'),
      text(
        'Who became able to act because of the nominee? A post is not needed.',
        'Qui a pu agir grâce à cette personne ou à ce groupe? Aucun titre n’est nécessaire.',
      ),
      [
        text('Acted alone.', 'A agi seul.'),
        text('Others watched.', 'D’autres ont regardé.'),
        text('Others joined.', 'D’autres se sont joints.'),
        text('Others were taught and protected.', 'D’autres ont été formés et protégés.'),
        text(
          'Others lead today; the work would go on.',
          'D’autres mènent aujourd’hui; le travail continuerait.',
        ),
      ],
    ),
    criterion(
      'impact',
      25,
      text('Impact', 'Effets'),
      text(
        'What is different for people whose rights were at stake?',
        'Qu’est-ce qui a changé pour les personnes dont les droits étaient en jeu?',
      ),
      [
        text('No change is shown.', 'Aucun changement n’est démontré.'),
        text('Change is hoped for.', 'Un changement est espéré.'),
        text('Some people live better or safer.', 'Certaines personnes vivent mieux ou plus en sécurité.'),
        text('Many do, or a rule has changed.', 'Beaucoup le font, ou une règle a changé.'),
        text('Lasting change that others have taken over.', 'Un changement durable que d’autres ont repris.'),
      ],
    ),
    criterion(
      'recognition',
      20,
      text('Effect of recognition', 'Effet de la reconnaissance'),
      text(
        'What would the award do, for safety and for the work? Look at the answer on safety.',
        'Que ferait le prix, pour la sécurité et pour le travail? Voyez la réponse sur la sécurité.',
      ),
      [
        text('It would do harm.', 'Il nuirait.'),
        text('Danger outweighs what it would bring.', 'Le danger dépasse ce qu’il apporterait.'),
        text('Little either way.', 'Peu d’effet, dans un sens ou dans l’autre.'),
        text(
          'It would protect or help, with the measures named.',
          'Il protégerait ou aiderait, avec les mesures indiquées.',
        ),
        text(
          'It would protect, open doors, and encourage others.',
          'Il protégerait, ouvrirait des portes et en encouragerait d’autres.',
        ),
      ],
    ),
  ],
};
