import type { FormSection } from '../../form/definition.js';
import { AGE_BANDS, GENDERS } from '../lists.js';
import { text } from '../text.js';
import type { ReportPlan } from './plan.js';

/** How many people were reached in the end. */
export function peopleReachedSection({ people }: ReportPlan): FormSection {
  return {
    key: 'people',
    title: text('The people you reached', 'Les personnes rejointes'),
    questions: [
      {
        key: 'beneficiaries',
        kind: 'beneficiaries',
        required: true,
        groups: GENDERS,
        ageBands: AGE_BANDS,
        label: text(
          'How many people took part or were helped?',
          'Combien de personnes ont participé ou reçu de l’aide?',
        ),
        help: people
          ? text(
              `You planned to reach ${people.direct} people directly and ${people.indirect} indirectly. Estimates are fine.`,
              `Vous prévoyiez de rejoindre ${people.direct} personnes directement et ${people.indirect} indirectement. Des estimations conviennent.`,
            )
          : text('Estimates are fine.', 'Des estimations conviennent.'),
        why: text(
          'We only need numbers: never keep or send lists of names for this.',
          'Seuls les nombres comptent : ne conservez et n’envoyez jamais de listes de noms pour cela.',
        ),
      },
    ],
  };
}
