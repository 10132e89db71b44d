import type { ScoreSheet } from '../../rubric/score-sheet.js';
import { criterion } from '../criterion.js';
import { text } from '../text.js';

/** Template C: what deserves one or two years of support. */
export const CAPACITY_BUILDING_SCORE_SHEET: ScoreSheet = {
  reviewsMin: 3,
  bands: [
    { key: 'strong', from: 75 },
    { key: 'acceptable', from: 60 },
    { key: 'weak', from: 0 },
  ],
  criteria: [
    criterion(
      'need',
      25,
      text('Needs and why now', 'Besoins et moment'),
      text(
        'Are the three needs the ones that matter, and is this the moment? Look at needs, profile and why now.',
        'Les trois besoins sont-ils ceux qui comptent, et est-ce le moment? Voyez les besoins, le profil et le moment.',
      ),
      [
        text('No need is described.', 'Aucun besoin n’est décrit.'),
        text('Wishes rather than needs.', 'Des souhaits plutôt que des besoins.'),
        text('Real needs; why now stays open.', 'De vrais besoins; le moment n’est pas expliqué.'),
        text(
          'Real needs, in order, and something is at stake now.',
          'De vrais besoins, ordonnés, et un enjeu actuel.',
        ),
        text(
          'Needs that the organization has understood itself, at a moment that will not return.',
          'Des besoins que l’organisation a compris elle-même, à un moment qui ne reviendra pas.',
        ),
      ],
    ),
    criterion(
      'commitment',
      20,
      text('Commitment', 'Engagement'),
      text(
        'Will people take part, and has the leadership decided it together? Look at staff time and declarations.',
        'Les gens participeront-ils, et la direction l’a-t-elle décidé ensemble? Voyez le temps prévu et les déclarations.',
      ),
      [
        text('Nobody is named.', 'Personne n’est prévu.'),
        text('One person carries it alone.', 'Une seule personne porte tout.'),
        text('Several people, with little time.', 'Plusieurs personnes, avec peu de temps.'),
        text('Leaders and staff have set time aside.', 'Direction et équipe ont réservé du temps.'),
        text(
          'Time is set aside, paid for, and well-being is part of it.',
          'Le temps est réservé et payé, et le mieux-être en fait partie.',
        ),
      ],
    ),
    criterion(
      'plan',
      25,
      text('Plan', 'Plan'),
      text(
        'Does each activity lead from the level of today to the one aimed at, and can it be seen? Look at the plan.',
        'Chaque activité mène-t-elle du niveau actuel au niveau visé, et cela se verra-t-il? Voyez le plan.',
      ),
      [
        text('No plan.', 'Pas de plan.'),
        text(
          'Courses are listed; what they change is not said.',
          'Des cours sont énumérés; ce qu’ils changent n’est pas dit.',
        ),
        text(
          'Follows from the needs; some steps are too large for the time.',
          'Découle des besoins; certaines étapes sont trop grandes pour le temps prévu.',
        ),
        text(
          'Steps that can be reached, each with an indicator.',
          'Des étapes atteignables, chacune avec un indicateur.',
        ),
        text(
          'Steps that build on one another, with the right kind of help for each.',
          'Des étapes qui s’appuient l’une sur l’autre, chacune avec l’aide qui convient.',
        ),
      ],
    ),
    criterion(
      'effect',
      15,
      text('Effect on its work for rights', 'Effet sur son travail pour les droits'),
      text(
        'Will people whose rights are at stake notice? Look at profile and why now.',
        'Les personnes dont les droits sont en jeu le remarqueront-elles? Voyez le profil et le moment.',
      ),
      [
        text('No link to its work.', 'Aucun lien avec son travail.'),
        text('A link is claimed.', 'Un lien est affirmé.'),
        text('A link is shown for some of the needs.', 'Un lien est démontré pour certains besoins.'),
        text(
          'Work for rights becomes possible or safer.',
          'Le travail pour les droits devient possible ou plus sûr.',
        ),
        text(
          'Without it, work that many rely on would end.',
          'Sans cela, un travail dont beaucoup dépendent s’arrêterait.',
        ),
      ],
    ),
    criterion(
      'risk',
      10,
      text('Risk and do no harm', 'Risques et principe de ne pas nuire'),
      text(
        'Is it safe to be seen learning? Look at risks and limits.',
        'Est-il sans danger d’être vu en train d’apprendre? Voyez les risques et les limites.',
      ),
      [
        text('Danger is ignored.', 'Le danger est ignoré.'),
        text('General risks only.', 'Des risques généraux seulement.'),
        text(
          'Safety is considered; some measures are vague.',
          'La sécurité est prise en compte; certaines mesures sont vagues.',
        ),
        text('The main dangers have measures that fit.', 'Les principaux dangers ont des mesures adaptées.'),
        text(
          'Limits are clear, measures are paid for, and it is clear when to stop.',
          'Les limites sont claires, les mesures financées, et l’on sait quand s’arrêter.',
        ),
      ],
    ),
    criterion(
      'budget',
      5,
      text('Budget', 'Budget'),
      text('Does the money follow the plan?', 'L’argent suit-il le plan?'),
      [
        text('Not related to the plan.', 'Sans rapport avec le plan.'),
        text('Large lines without explanation.', 'De grandes lignes sans explication.'),
        text('Follows the plan in the main.', 'Suit le plan pour l’essentiel.'),
        text('Follows the plan at prices of the place.', 'Suit le plan, aux prix du lieu.'),
        text(
          'Good value: own people first, outside help where it counts.',
          'Bon usage : l’équipe d’abord, l’aide extérieure là où elle compte.',
        ),
      ],
    ),
  ],
};
