import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';
import { CHANNELS } from '../lists.js';

/** How to reach the applicant, and how to reach them without doing harm. */
export const contactSection: FormSection = {
  key: 'contact',
  title: text('How to reach you', 'Comment vous joindre'),
  intro: text(
    'These answers are kept in a separate, locked place. Opening it takes a stated reason, and every opening is recorded.',
    'Ces réponses sont gardées dans un espace distinct et verrouillé. Il faut un motif pour l’ouvrir, et chaque ouverture est consignée.',
  ),
  questions: [
    {
      key: 'contact',
      kind: 'contact',
      required: true,
      vault: true,
      channels: CHANNELS,
      parts: [
        { part: 'name', required: true },
        { part: 'role', required: false },
        { part: 'channel', required: true },
        { part: 'value', required: true },
        { part: 'language', required: false },
      ],
      label: text(
        'Who should we talk to about this application?',
        'À qui devons-nous parler de cette demande?',
      ),
      help: text(
        'The name can be one you use for work or for safety.',
        'Le nom peut être celui que vous utilisez au travail ou pour votre sécurité.',
      ),
      why: text(
        'To ask a question or to tell you the decision. Ordinary messages only say that something new waits for you here.',
        'Pour vous poser une question ou vous annoncer la décision. Les messages habituels disent seulement qu’il y a du nouveau ici.',
      ),
    },
    {
      key: 'safeContact',
      kind: 'contact',
      required: true,
      vault: true,
      channels: CHANNELS,
      parts: [
        { part: 'channel', required: true },
        { part: 'value', required: true },
        { part: 'hours', required: false },
        { part: 'codeWord', required: false },
        { part: 'neverUse', required: false },
      ],
      label: text('What is the safest way to reach you?', 'Quel est le moyen le plus sûr de vous joindre?'),
      help: text(
        'Give the same way again if it is safe. Tell us what we must never use: a shared telephone, a work address, a family member.',
        'Redonnez le même moyen s’il est sûr. Dites-nous ce qu’il ne faut jamais utiliser : un téléphone partagé, une adresse au travail, un membre de la famille.',
      ),
      why: text(
        'If something goes wrong, we want to reach you without making it worse.',
        'Si les choses tournent mal, nous voulons pouvoir vous joindre sans aggraver la situation.',
      ),
    },
  ],
};
