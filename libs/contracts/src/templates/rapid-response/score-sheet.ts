import type { LocalizedText } from '../../language/language.js';
import type { Criterion, ScoreSheet } from '../../rubric/score-sheet.js';
import { text } from '../text.js';

const STEPS: readonly LocalizedText[] = [
  text('None', 'Nul'),
  text('Low', 'Faible'),
  text('Medium', 'Moyen'),
  text('High', 'Élevé'),
];

/** A question of the triage, answered from 0 to 3. */
function step(
  key: string,
  title: LocalizedText,
  guidance: LocalizedText,
  anchors: readonly [LocalizedText, LocalizedText, LocalizedText, LocalizedText],
): Criterion {
  const levels = STEPS.map((label, points) => ({ points, label, description: anchors[points]! }));
  return { key, title, guidance, maxPoints: 3, levels };
}

/** Template B: the triage, four questions of three points, read within four hours by two people. */
export const RAPID_RESPONSE_SCORE_SHEET: ScoreSheet = {
  reviewsMin: 2,
  bands: [
    { key: 'strong', from: 9 },
    { key: 'acceptable', from: 6 },
    { key: 'weak', from: 0 },
  ],
  criteria: [
    step(
      'identity',
      text('Identity', 'Identité'),
      text(
        'Is this somebody who defends rights by peaceful means? Look at the work and at who can confirm it.',
        'S’agit-il d’une personne qui défend des droits par des moyens pacifiques? Voyez le travail et qui peut le confirmer.',
      ),
      [
        text(
          'Nothing points to work for rights, or violence is involved.',
          'Rien n’indique un travail pour les droits, ou il y a violence.',
        ),
        text('Possible, not confirmed by anybody yet.', 'Possible, encore confirmé par personne.'),
        text(
          'Likely: one person confirms it, or the work is known.',
          'Probable : une personne le confirme, ou le travail est connu.',
        ),
        text(
          'Certain: two people confirm it independently.',
          'Certain : deux personnes le confirment séparément.',
        ),
      ],
    ),
    step(
      'situation',
      text('Situation', 'Situation'),
      text(
        'Are the threats real, and do they follow from the work?',
        'Les menaces sont-elles réelles et découlent-elles du travail?',
      ),
      [
        text('No threat, or none that has to do with the work.', 'Aucune menace, ou aucune liée au travail.'),
        text('A general danger of the place.', 'Un danger général de l’endroit.'),
        text(
          'Threats against this person, plausible in this country.',
          'Des menaces contre cette personne, plausibles dans ce pays.',
        ),
        text(
          'Acts have followed the threats, or others were harmed the same way.',
          'Des actes ont suivi les menaces, ou d’autres ont subi le même sort.',
        ),
      ],
    ),
    step(
      'need',
      text('Need', 'Besoin'),
      text(
        'Would this help change the danger, and can nobody nearer give it?',
        'Cette aide changerait-elle le danger, et personne de plus proche ne peut-il la donner?',
      ),
      [
        text(
          'It would not help, or it would add to the danger.',
          'Elle n’aiderait pas, ou augmenterait le danger.',
        ),
        text('Useful, and others could give it.', 'Utile, et d’autres pourraient la donner.'),
        text('Needed; others give a part of it.', 'Nécessaire; d’autres en donnent une partie.'),
        text(
          'Needed, fits the danger, and nobody else can give it in time.',
          'Nécessaire, adaptée au danger, et personne d’autre ne peut la donner à temps.',
        ),
      ],
    ),
    step(
      'urgency',
      text('Urgency', 'Urgence'),
      text(
        'How soon may it happen? Danger within hours is acted on first.',
        'Dans quel délai? Un danger à quelques heures passe avant tout.',
      ),
      [
        text('No date, no sign.', 'Ni date, ni signe.'),
        text('Within months.', 'D’ici quelques mois.'),
        text('Within weeks.', 'D’ici quelques semaines.'),
        text('Within hours or days.', 'D’ici quelques heures ou quelques jours.'),
      ],
    ),
  ],
};
