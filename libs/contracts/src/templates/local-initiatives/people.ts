import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';
import { AGE_BANDS, GENDERS } from '../lists.js';

/** Whom the project reaches, and how it takes gender and inclusion into account. */
export const peopleSection: FormSection = {
  key: 'people',
  title: text('The people you will reach', 'Les personnes que vous rejoindrez'),
  questions: [
    {
      key: 'beneficiaries',
      kind: 'beneficiaries',
      required: true,
      groups: GENDERS,
      ageBands: AGE_BANDS,
      label: text(
        'How many people will take part or be helped?',
        'Combien de personnes participeront ou seront aidées?',
      ),
      help: text(
        'Estimates are fine. Directly: people who take part or receive help. Indirectly: those around them who also gain from it.',
        'Des estimations conviennent. Directement : les personnes qui participent ou reçoivent de l’aide. Indirectement : celles de leur entourage qui en profitent aussi.',
      ),
      why: text(
        'To see who is reached and who may be left out. We only need numbers: never keep or send lists of names for this.',
        'Pour voir qui est rejoint et qui pourrait être laissé de côté. Seuls les nombres comptent : ne conservez et n’envoyez jamais de listes de noms pour cela.',
      ),
    },
    {
      key: 'genderAnalysis',
      kind: 'longText',
      required: true,
      maxWords: 250,
      label: text(
        'How does this problem touch women, men and gender-diverse people differently, and what will you do about it?',
        'En quoi ce problème touche-t-il différemment les femmes, les hommes et les personnes de diverses identités de genre, et qu’allez-vous faire à cet égard?',
      ),
      help: text(
        'Think also of age, disability, language, origin and poverty. Who decides, who speaks, who can come safely and who cannot?',
        'Pensez aussi à l’âge, au handicap, à la langue, à l’origine et à la pauvreté. Qui décide, qui prend la parole, qui peut venir en sécurité et qui ne le peut pas?',
      ),
    },
  ],
};
