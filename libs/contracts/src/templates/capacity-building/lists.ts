import { CAPACITY_AREA_NAMES, CAPACITY_AREAS } from '../../capacity/areas.js';
import type { Choice } from '../../form/definition.js';
import type { LocalizedText } from '../../language/language.js';
import { text } from '../text.js';

/** The nine areas as choices of a form. */
export const AREA_CHOICES: readonly Choice[] = CAPACITY_AREAS.map((key) => ({
  key,
  label: CAPACITY_AREA_NAMES[key],
}));

/** The four levels as steps of a scale. */
export const LEVEL_STEPS: readonly LocalizedText[] = [
  text('1 – Beginning', '1 – Début'),
  text('2 – Growing', '2 – En progrès'),
  text('3 – Solid', '3 – Solide'),
  text('4 – Leading', '4 – Exemplaire'),
];

export const KINDS_OF_HELP: readonly Choice[] = [
  { key: 'training', label: text('Training', 'Formation') },
  { key: 'mentoring', label: text('Mentoring', 'Mentorat') },
  { key: 'peerExchange', label: text('Exchange with peers', 'Échange entre pairs') },
  { key: 'technicalAssistance', label: text('Technical assistance', 'Assistance technique') },
  {
    key: 'secondment',
    label: text('An expert working with us for a time', 'Une experte ou un expert détaché auprès de nous'),
  },
  { key: 'tools', label: text('Tools and equipment', 'Outils et équipement') },
];
