import type { ScoreSheet } from '../../rubric/score-sheet.js';
import { criterion } from '../criterion.js';
import { text } from '../text.js';

/** Template A: the grid of 100 of the local-initiatives fund. */
export const LOCAL_INITIATIVES_SCORE_SHEET: ScoreSheet = {
  reviewsMin: 3,
  bands: [
    { key: 'strong', from: 75 },
    { key: 'acceptable', from: 60 },
    { key: 'weak', from: 0 },
  ],
  criteria: [
    criterion(
      'relevance',
      20,
      text('Relevance', 'Pertinence'),
      text(
        'Does the project serve the themes of this call, in this place, now? Look at theme, context and objectives.',
        'Le projet sert-il les thèmes de cet appel, à cet endroit, maintenant ? Voyez le thème, le contexte et les objectifs.',
      ),
      [
        text('No link to the themes of the call.', 'Aucun lien avec les thèmes de l’appel.'),
        text(
          'A theme is named, but the activities would be the same without it.',
          'Un thème est nommé, mais les activités seraient les mêmes sans lui.',
        ),
        text(
          'Serves a theme; why here and why now stays general.',
          'Sert un thème ; pourquoi ici et pourquoi maintenant reste général.',
        ),
        text(
          'Serves a theme with activities that follow from it, in a place and at a time that are well argued.',
          'Sert un thème par des activités qui en découlent, en un lieu et à un moment bien justifiés.',
        ),
        text(
          'At the heart of a theme, fills a gap that others leave, and the moment matters.',
          'Au cœur d’un thème, comble une lacune que d’autres laissent, et le moment compte.',
        ),
      ],
    ),
    criterion(
      'need',
      15,
      text('Need', 'Besoin'),
      text(
        'Is the problem real, described by those who live it, and understood in its causes?',
        'Le problème est-il réel, décrit par ceux qui le vivent, et compris dans ses causes ?',
      ),
      [
        text('No problem is described.', 'Aucun problème n’est décrit.'),
        text(
          'A problem is claimed, without facts and without the people concerned.',
          'Un problème est affirmé, sans faits et sans les personnes concernées.',
        ),
        text(
          'Facts are given; causes or the view of the people concerned are missing.',
          'Des faits sont donnés ; les causes ou le point de vue des personnes concernées manquent.',
        ),
        text(
          'Facts and causes are clear, and the people concerned were asked.',
          'Les faits et les causes sont clairs, et les personnes concernées ont été consultées.',
        ),
        text(
          'Facts, causes and voices agree; it is plain what happens if nothing is done.',
          'Faits, causes et témoignages concordent ; on voit ce qui arrive si rien n’est fait.',
        ),
      ],
    ),
    criterion(
      'results',
      20,
      text('Results', 'Résultats'),
      text(
        'Do the activities lead to the results, can they be measured, and what remains after the money? Look at objectives, activities, indicators and sustainability.',
        'Les activités mènent-elles aux résultats, peut-on les mesurer, et que reste-t-il après le financement ? Voyez les objectifs, les activités, les indicateurs et la durabilité.',
      ),
      [
        text('No results are named.', 'Aucun résultat n’est nommé.'),
        text(
          'Activities are listed; what they change is not said.',
          'Des activités sont énumérées ; ce qu’elles changent n’est pas dit.',
        ),
        text(
          'Results are named; some activities do not lead to them, or the indicators count activities only.',
          'Des résultats sont nommés ; certaines activités n’y mènent pas, ou les indicateurs ne comptent que des activités.',
        ),
        text(
          'Activities lead to results that can be reached in the time, with a baseline and a target each.',
          'Les activités mènent à des résultats atteignables dans le temps prévu, chacun avec une valeur de départ et une cible.',
        ),
        text(
          'A convincing path from activities to results, measured soundly, and somebody carries them on afterwards.',
          'Un chemin convaincant des activités aux résultats, bien mesurés, et quelqu’un les poursuit ensuite.',
        ),
      ],
    ),
    criterion(
      'inclusion',
      15,
      text('Gender and inclusion', 'Genre et inclusion'),
      text(
        'Who takes part, who decides and who benefits? Look at the analysis, the beneficiaries and the activities.',
        'Qui participe, qui décide et qui bénéficie ? Voyez l’analyse, les bénéficiaires et les activités.',
      ),
      [
        text(
          'Differences between people are not considered.',
          'Les différences entre personnes ne sont pas prises en compte.',
        ),
        text(
          'Women or minorities are counted, and nothing else.',
          'Les femmes ou les minorités sont comptées, sans plus.',
        ),
        text(
          'Barriers are named; the activities do little about them.',
          'Des obstacles sont nommés ; les activités y répondent peu.',
        ),
        text(
          'Barriers are named and activities, budget or language are fitted to them.',
          'Des obstacles sont nommés et les activités, le budget ou la langue y sont adaptés.',
        ),
        text(
          'Those who meet the barriers take part in deciding, and the project changes something about them.',
          'Celles et ceux qui rencontrent les obstacles participent aux décisions, et le projet y change quelque chose.',
        ),
      ],
    ),
    criterion(
      'capacity',
      10,
      text('Capacity', 'Capacité'),
      text(
        'Can this organization do it? Size and age are no merit in themselves: look at what it has done and at who will do the work.',
        'Cette organisation peut-elle le faire ? La taille et l’âge ne sont pas des mérites en soi : voyez ce qu’elle a fait et qui fera le travail.',
      ),
      [
        text('Nothing shows that it can.', 'Rien ne montre qu’elle le peut.'),
        text(
          'Little experience, and nobody named for key tasks.',
          'Peu d’expérience, et personne n’est désigné pour les tâches clés.',
        ),
        text(
          'Experience of a like kind, or people who have it; some tasks are open.',
          'Une expérience semblable, ou des personnes qui l’ont ; certaines tâches restent sans responsable.',
        ),
        text(
          'Has done like work in this place, and each task has somebody responsible.',
          'A mené un travail semblable à cet endroit, et chaque tâche a un responsable.',
        ),
        text(
          'Known for such work, trusted by the people concerned, and partners add what it lacks.',
          'Reconnue pour ce travail, digne de confiance aux yeux des personnes concernées, et ses partenaires complètent ce qui lui manque.',
        ),
      ],
    ),
    criterion(
      'risk',
      10,
      text('Risk and do no harm', 'Risques et principe de ne pas nuire'),
      text(
        'Are dangers to people seen and met, those to participants and staff first?',
        'Les dangers pour les personnes sont-ils vus et traités, d’abord ceux des participants et du personnel ?',
      ),
      [
        text(
          'Danger is ignored, or the project would cause some.',
          'Le danger est ignoré, ou le projet en causerait.',
        ),
        text(
          'General risks only; nothing about the safety of people.',
          'Des risques généraux seulement ; rien sur la sécurité des personnes.',
        ),
        text(
          'Safety is considered; some measures are vague or nobody’s task.',
          'La sécurité est prise en compte ; certaines mesures sont vagues ou ne reviennent à personne.',
        ),
        text(
          'The main dangers are named, each with a measure that fits.',
          'Les principaux dangers sont nommés, chacun avec une mesure adaptée.',
        ),
        text(
          'Dangers are weighed with the people concerned, measures are paid for, and it is clear when to stop.',
          'Les dangers sont évalués avec les personnes concernées, les mesures sont financées, et l’on sait quand s’arrêter.',
        ),
      ],
    ),
    criterion(
      'budget',
      10,
      text('Budget', 'Budget'),
      text(
        'Does the money follow the activities at prices of the place? Look at lines, shares, overhead and other sources.',
        'L’argent suit-il les activités, aux prix du lieu ? Voyez les lignes, les parts, les frais généraux et les autres sources.',
      ),
      [
        text('Not related to the activities.', 'Sans rapport avec les activités.'),
        text(
          'Large lines without explanation, or prices far from those of the place.',
          'De grandes lignes sans explication, ou des prix loin de ceux du lieu.',
        ),
        text(
          'Follows the activities in the main; some costs are unclear.',
          'Suit les activités pour l’essentiel ; certains coûts ne sont pas clairs.',
        ),
        text(
          'Follows the activities, at prices of the place, with modest overhead.',
          'Suit les activités, aux prix du lieu, avec des frais généraux modestes.',
        ),
        text(
          'Every line follows from an activity, other sources are secured, and the result is good value.',
          'Chaque ligne découle d’une activité, les autres sources sont assurées, et le résultat vaut la dépense.',
        ),
      ],
    ),
  ],
};
