import type { FormSection } from '../../form/definition.js';
import { CHANNELS } from '../lists.js';
import type { TemplateFormOptions } from '../program-template.js';
import { text } from '../text.js';
import { ASKING, COST_TYPES, HOW_SOON, SOURCES, THREATS } from './lists.js';

const NEEDS_MAX = 6;

/** Who asks, what to call them, how to reach them safely, and where. */
export function youSection({ countries }: TemplateFormOptions): FormSection {
  return {
    key: 'you',
    title: text('You', 'Vous'),
    intro: text(
      'Twelve questions in all. If you are in danger now, get to safety first: this will wait for you.',
      'Douze questions en tout. Si vous êtes en danger en ce moment, mettez-vous d’abord à l’abri : ceci vous attendra.',
    ),
    questions: [
      {
        key: 'asking',
        kind: 'choice',
        widget: 'radio',
        required: true,
        choices: ASKING,
        label: text('Who is asking for help?', 'Qui demande de l’aide?'),
        help: text(
          'You may ask for somebody who cannot. If it is safe, ask them whether they agree.',
          'Vous pouvez demander pour une personne qui ne peut pas le faire. Si c’est sans danger, demandez-lui son accord.',
        ),
      },
      {
        key: 'callYou',
        kind: 'text',
        required: true,
        maxChars: 60,
        label: text('What should we call you?', 'Comment devons-nous vous appeler?'),
        help: text(
          'Any word will do. Do not use your real name, nor the one you are known by.',
          'N’importe quel mot convient. N’utilisez ni votre vrai nom, ni celui sous lequel on vous connaît.',
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
          { part: 'language', required: false },
          { part: 'codeWord', required: false },
          { part: 'neverUse', required: false },
        ],
        label: text('What is the safest way to reach you?', 'Quel est le moyen le plus sûr de vous joindre?'),
        help: text(
          'Agree on a code word if others may answer. Tell us which ways we must never use.',
          'Convenez d’un mot si d’autres peuvent répondre. Dites-nous quels moyens il ne faut jamais utiliser.',
        ),
        why: text(
          'We answer within hours and must not make things worse. It is kept in a locked place; every opening is recorded.',
          'Nous répondons en quelques heures et ne devons pas aggraver la situation. C’est gardé sous clé, et chaque ouverture est consignée.',
        ),
      },
      {
        key: 'countries',
        kind: 'locations',
        required: true,
        confidential: true,
        maxRows: 3,
        countries,
        label: text(
          'In which country are you, or are you going to?',
          'Dans quel pays êtes-vous, ou vous rendez-vous?',
        ),
        help: text('The country alone is enough.', 'Le pays suffit.'),
        why: text(
          'What is safe, legal and possible differs from country to country. Only the people on your case read more than the country.',
          'Ce qui est sûr, légal et possible varie d’un pays à l’autre. Seules les personnes qui suivent votre cas lisent plus que le pays.',
        ),
      },
    ],
  };
}

/** The work, the threats, and what happened. */
export const threatSection: FormSection = {
  key: 'threat',
  title: text('What is happening', 'Ce qui se passe'),
  questions: [
    {
      key: 'work',
      kind: 'longText',
      required: true,
      confidential: true,
      maxWords: 150,
      label: text('What do you do for human rights?', 'Que faites-vous pour les droits de la personne?'),
      help: text(
        'A few sentences. Do not name others who could be harmed.',
        'Quelques phrases. Ne nommez pas d’autres personnes qui pourraient en souffrir.',
      ),
      why: text(
        'This help is for people threatened because they defend rights. Only the people on your case read it.',
        'Cette aide est destinée aux personnes menacées parce qu’elles défendent des droits. Seules celles qui suivent votre cas lisent ceci.',
      ),
    },
    {
      key: 'threats',
      kind: 'table',
      required: true,
      confidential: true,
      maxRows: 5,
      columns: [
        {
          key: 'kind',
          kind: 'choice',
          required: true,
          choices: THREATS,
          label: text('What threatens you', 'Ce qui vous menace'),
        },
        {
          key: 'source',
          kind: 'choice',
          required: true,
          choices: SOURCES,
          label: text('From whom', 'De la part de qui'),
        },
        {
          key: 'soon',
          kind: 'choice',
          required: true,
          choices: HOW_SOON,
          label: text('How soon it may happen', 'Dans quel délai'),
        },
      ],
      label: text('What threatens you, and how soon?', 'Qu’est-ce qui vous menace, et dans quel délai?'),
      help: text(
        'One line for each threat, the most urgent first.',
        'Une ligne par menace, la plus urgente d’abord.',
      ),
      why: text(
        'What may happen within hours is read first, day or night.',
        'Ce qui peut arriver en quelques heures est lu en premier, de jour comme de nuit.',
      ),
    },
    {
      key: 'situation',
      kind: 'longText',
      required: true,
      confidential: true,
      maxWords: 200,
      label: text('What has happened?', 'Que s’est-il passé?'),
      help: text(
        'What, when and where, as far as it is safe to write. We can also listen instead.',
        'Quoi, quand et où, autant qu’il est sûr de l’écrire. Nous pouvons aussi vous écouter.',
      ),
      why: text(
        'To choose help that fits. Only the people on your case read it, and it is deleted 90 days after the case is closed.',
        'Pour choisir une aide qui convient. Seules les personnes qui suivent votre cas lisent ceci; c’est effacé 90 jours après la clôture.',
      ),
    },
  ],
};

/** What would help, what it costs, and what protects already. */
export const helpSection: FormSection = {
  key: 'help',
  title: text('What would help', 'Ce qui vous aiderait'),
  questions: [
    {
      key: 'needs',
      kind: 'table',
      required: true,
      maxRows: NEEDS_MAX,
      columns: [
        {
          key: 'type',
          kind: 'choice',
          required: true,
          choices: COST_TYPES,
          label: text('Kind of help', 'Type d’aide'),
        },
        {
          key: 'what',
          kind: 'text',
          required: true,
          maxChars: 160,
          label: text('What it pays for', 'Ce que cela paie'),
        },
        {
          key: 'amount',
          kind: 'money',
          required: true,
          label: text('Amount, roughly', 'Montant approximatif'),
        },
      ],
      label: text(
        'What do you need, and what does it cost?',
        'De quoi avez-vous besoin, et combien cela coûte-t-il?',
      ),
      help: text(
        'At most six lines. Estimates are fine and no receipts are needed now.',
        'Six lignes au plus. Des estimations conviennent et aucun reçu n’est demandé pour l’instant.',
      ),
    },
    {
      key: 'protection',
      kind: 'longText',
      required: false,
      confidential: true,
      maxWords: 100,
      label: text(
        'What protects you now, and whom else have you asked?',
        'Qu’est-ce qui vous protège en ce moment, et à qui d’autre avez-vous demandé?',
      ),
      help: text(
        'A place to stay, a lawyer, people who watch over you; other funds or organizations.',
        'Un lieu où dormir, une avocate, des gens qui veillent sur vous; d’autres fonds ou organisations.',
      ),
      why: text(
        'So that nothing is done twice. We speak with others only if you allow it below.',
        'Pour ne rien faire deux fois. Nous ne parlons à d’autres que si vous le permettez plus bas.',
      ),
    },
    {
      key: 'payment',
      kind: 'text',
      required: false,
      vault: true,
      maxChars: 300,
      label: text(
        'How could money reach you safely?',
        'Comment l’argent pourrait-il vous parvenir sans danger?',
      ),
      help: text(
        'For example through somebody you trust. Say what would be dangerous. Do not give account numbers here.',
        'Par exemple par une personne de confiance. Dites ce qui serait dangereux. N’indiquez pas de numéro de compte ici.',
      ),
      why: text(
        'A transfer may be seen by a bank or by an authority. This is kept in the locked place.',
        'Un virement peut être vu par une banque ou une autorité. Ceci est gardé sous clé.',
      ),
    },
  ],
};

/** Who can confirm it, and what the applicant agrees to. */
export const trustSection: FormSection = {
  key: 'trust',
  title: text(
    'People who can confirm, and your consent',
    'Personnes qui peuvent confirmer, et votre consentement',
  ),
  questions: [
    {
      key: 'referees',
      kind: 'table',
      required: true,
      vault: true,
      minRows: 2,
      maxRows: 2,
      columns: [
        { key: 'name', kind: 'text', required: true, maxChars: 120, label: text('Name', 'Nom') },
        {
          key: 'relation',
          kind: 'text',
          required: true,
          maxChars: 120,
          label: text('How they know you', 'Comment cette personne vous connaît'),
        },
        {
          key: 'reach',
          kind: 'text',
          required: true,
          maxChars: 160,
          label: text('Safe way to reach them', 'Moyen sûr de la joindre'),
        },
      ],
      label: text(
        'Which two people can confirm what you tell us?',
        'Quelles sont les deux personnes qui peuvent confirmer ce que vous nous dites?',
      ),
      help: text(
        'From an organization or network, if possible in another place than you.',
        'D’une organisation ou d’un réseau, si possible ailleurs que chez vous.',
      ),
      why: text(
        'Two people must confirm before money is sent. We ask them only that, and never where you are.',
        'Deux personnes doivent confirmer avant tout envoi d’argent. Nous ne leur demandons que cela, jamais où vous êtes.',
      ),
    },
    {
      key: 'consents',
      kind: 'multiChoice',
      widget: 'checkboxes',
      required: true,
      choices: [
        {
          key: 'referees',
          label: text('Speak with the two people above', 'Parler aux deux personnes ci-dessus'),
        },
        {
          key: 'coordinate',
          label: text(
            'Coordinate with others I have asked',
            'Se coordonner avec les autres à qui j’ai demandé',
          ),
        },
        {
          key: 'mission',
          label: text('Speak with the mission in my country', 'Parler à la mission dans mon pays'),
        },
        {
          key: 'none',
          exclusive: true,
          label: text('None of these: ask me first', 'Rien de tout cela : me demander d’abord'),
        },
      ],
      label: text('What may we do?', 'Que pouvons-nous faire?'),
      help: text(
        'Nothing is ever published. “None of these” is a full answer; it may only take longer.',
        'Rien n’est jamais publié. « Rien de tout cela » est une réponse complète; ce sera peut-être seulement plus long.',
      ),
      why: text(
        'You decide who learns of this. You may withdraw your consent at any time.',
        'Vous décidez qui en est informé. Vous pouvez retirer votre consentement en tout temps.',
      ),
    },
  ],
};
