import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';
import type { LocalInitiativesOptions } from './options.js';

/** What will be done, when and by whom. */
export function activitiesSection(options: LocalInitiativesOptions): FormSection {
  const days = { min: options.activitiesFrom, max: options.activitiesUntil };
  return {
    key: 'activities',
    title: text('What you will do', 'Ce que vous ferez'),
    questions: [
      {
        key: 'plan',
        kind: 'table',
        required: true,
        maxRows: 20,
        label: text('What are your main activities?', 'Quelles sont vos principales activités?'),
        help: text(
          'Between three and ten lines are usual. A role is enough for who is responsible, for example “field coordinator”.',
          'De trois à dix lignes suffisent d’habitude. Pour la personne responsable, indiquez une fonction, par exemple « coordonnatrice de terrain ».',
        ),
        columns: [
          {
            key: 'activity',
            kind: 'text',
            required: true,
            maxChars: 200,
            label: text('Activity', 'Activité'),
          },
          {
            key: 'place',
            kind: 'text',
            required: true,
            maxChars: 120,
            label: text('Place', 'Lieu'),
            help: text(
              'As precise as is safe; “online” is a place too.',
              'Aussi précis que la sécurité le permet; « en ligne » convient aussi.',
            ),
          },
          { key: 'start', kind: 'date', required: true, ...days, label: text('Start', 'Début') },
          {
            key: 'end',
            kind: 'date',
            required: true,
            ...days,
            notBefore: 'start',
            label: text('End', 'Fin'),
          },
          {
            key: 'responsible',
            kind: 'text',
            required: true,
            maxChars: 120,
            label: text('Who is responsible', 'Responsable'),
          },
          {
            key: 'output',
            kind: 'text',
            required: true,
            maxChars: 200,
            label: text('What it will produce', 'Ce qui en résultera'),
          },
        ],
      },
      {
        key: 'partners',
        kind: 'longText',
        required: false,
        maxWords: 100,
        label: text('Who will you work with?', 'Avec qui travaillerez-vous?'),
        help: text(
          'Partners and what each brings. Describe them without naming them if that is safer.',
          'Vos partenaires et l’apport de chacun. Décrivez-les sans les nommer si c’est plus sûr.',
        ),
      },
    ],
  };
}
