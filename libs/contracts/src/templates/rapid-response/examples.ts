import type { FormAnswers } from '../../form/answers.js';
import type { Language } from '../../language/language.js';
import type { MoneyJson } from '../../money/money.js';

function dollars(amount: number): MoneyJson {
  return { amountMinor: String(amount * 100), currency: 'CAD' };
}

/** Complete answers to template B by an invented person in danger. */
export function rapidResponseExample(language: Language): FormAnswers {
  return language === 'fr' ? FRENCH : ENGLISH;
}

const ENGLISH: FormAnswers = {
  you: {
    asking: 'defender',
    callYou: 'Heron',
    safeContact: {
      channel: 'secureMessage',
      value: '+260 000 000 377',
      hours: 'After 19:00, Lusaka time',
      language: 'English, Bemba',
      codeWord: 'The seed catalogue',
      neverUse: 'My usual number, and anything at my workplace',
    },
    countries: [{ precision: 'country', country: 'ZM' }],
  },
  threat: {
    work:
      'For six years I have helped families near a mine to measure the water of their wells and to bring the results to the council and the press. ' +
      'I keep the records of three villages and speak for them at hearings. I am a teacher; this is my free time.',
    threats: [
      { kind: 'physical', source: 'company', soon: 'days' },
      { kind: 'surveillance', source: 'unknown', soon: 'hours' },
      { kind: 'family', source: 'unknown', soon: 'days' },
    ],
    situation:
      'After we published new results last month, guards of the mine came to two of our meetings and took pictures. ' +
      'Ten days ago a man on a motorcycle told my son on his way to school that his mother should rest. On Sunday night the lock of my house was broken; only a notebook is gone. ' +
      'Since then the same white car stands at the corner in the evening. I reported it at the station, where they wrote nothing down. ' +
      'The next hearing is in eleven days and I am the one who knows the figures. My sister two hundred kilometres away can take us in, but not for long.',
  },
  help: {
    needs: [
      {
        type: 'relocation',
        what: 'Rent of two rooms for three months in another town',
        amount: dollars(1_350),
      },
      { type: 'transport', what: 'Private car for three people and the records', amount: dollars(380) },
      {
        type: 'digitalSecurity',
        what: 'Two telephones, an encrypted disk, one day of help',
        amount: dollars(890),
      },
      { type: 'legal', what: 'Lawyer for the complaint and the hearing', amount: dollars(1_600) },
      { type: 'humanitarian', what: 'School and food while I cannot teach', amount: dollars(1_150) },
    ],
    protection:
      'Neighbours sleep at our house in turns. A women’s shelter in the provincial capital knows of us. I have asked one fund in Europe and have no answer yet.',
    payment:
      'Through my sister, who has an account at a cooperative in another province. Money sent to my own account would be known in the village the same day.',
  },
  trust: {
    referees: [
      {
        name: 'Mrs Phiri',
        relation: 'Director of a water rights network',
        reach: 'director@water-network.example',
      },
      { name: 'Brother Luc', relation: 'Keeps copies of our records', reach: '+260 000 000 415, evenings' },
    ],
    consents: ['referees', 'coordinate'],
  },
};

const FRENCH: FormAnswers = {
  you: {
    asking: 'thirdParty',
    callYou: 'Baobab',
    safeContact: {
      channel: 'email',
      value: 'baobab@boite-neutre.example',
      hours: 'Tous les jours avant 8 h',
      language: 'Français, fon',
      codeWord: 'Les livres de la bibliothèque',
      neverUse: 'Le téléphone, qui est écouté',
    },
    countries: [
      { precision: 'country', country: 'TG' },
      { precision: 'country', country: 'BJ' },
    ],
  },
  threat: {
    work:
      'Nous écrivons pour un jeune avocat qui défend depuis quatre ans, sans honoraires, des personnes arrêtées lors de manifestations. ' +
      'Il a obtenu la libération de trente et une d’entre elles et tient la liste de celles dont la famille est sans nouvelles.',
    threats: [
      { kind: 'detention', source: 'state', soon: 'hours' },
      { kind: 'legal', source: 'state', soon: 'days' },
      { kind: 'digital', source: 'unknown', soon: 'weeks' },
    ],
    situation:
      'Mardi, deux de ses clients ont été conduits devant un juge sans qu’on le prévienne. Le même soir, des hommes en civil ont demandé à sa concierge à quelle heure il rentrait. ' +
      'Mercredi, une convocation « pour affaire le concernant » a été glissée sous la porte de son cabinet, sans signature ni numéro. Un greffier lui a dit de ne pas s’y rendre seul. ' +
      'Il dort depuis dans un lieu que nous connaissons. Ses comptes de messagerie ont reçu plusieurs demandes de connexion. ' +
      'Il peut passer la frontière avec un ami, mais il lui faut un logement, un avocat ici pour répondre à la convocation et de quoi protéger les dossiers de ses clients.',
  },
  help: {
    needs: [
      {
        type: 'transport',
        what: 'Trajet de nuit jusqu’à la frontière, pour deux personnes',
        amount: dollars(290),
      },
      { type: 'relocation', what: 'Logement pour deux mois dans le pays voisin', amount: dollars(1_200) },
      {
        type: 'legal',
        what: 'Honoraires d’une avocate pour répondre à la convocation',
        amount: dollars(1_800),
      },
      { type: 'digitalSecurity', what: 'Transfert et chiffrement des dossiers', amount: dollars(640) },
    ],
    protection:
      'Une communauté religieuse le loge pour quelques nuits. Le barreau est informé. Une organisation régionale étudie la demande et pourrait prendre la suite dans un mois.',
    payment:
      'En espèces, par l’organisation régionale, qui a un compte dans le pays voisin. Un virement à son nom serait signalé le jour même.',
  },
  trust: {
    referees: [
      { name: 'Me Adjovi', relation: 'Ancienne bâtonnière', reach: 'cabinet@adjovi.example' },
      {
        name: 'Kossi',
        relation: 'Secrétaire d’une ligue des droits',
        reach: 'Messagerie chiffrée, +229 00 00 04 18',
      },
    ],
    consents: ['none'],
  },
};
