import type { LetterTexts } from './letter.js';

const AGREEMENT_FOLLOWS = [
  'Nous préparons une entente en français et en anglais. Nous vous dirons quand vous pourrez la lire, en général dans les 10 jours ouvrables. Une personne signataire de votre organisation l’accepte dans Candela ; rien n’est à imprimer ni à envoyer.',
  'Nous vous prions de ne commencer aucune activité que cette subvention doit payer avant l’entrée en vigueur de l’entente.',
];

/** The words of letters in French. */
export const frenchLetters: LetterTexts = {
  titles: {
    approved: 'Votre demande a été approuvée',
    approvedWithConditions: 'Votre demande a été approuvée sous conditions',
    waitlisted: 'Votre demande est sur la liste d’attente',
    declined: 'Votre demande n’a pas été approuvée',
  },
  greeting: 'À {organization}, au sujet de {reference}, votre demande à « {call} ».',
  opening: {
    approved: 'Nous avons le plaisir de vous annoncer que votre demande a été approuvée.',
    approvedWithConditions:
      'Nous avons le plaisir de vous annoncer que votre demande a été approuvée, sous {conditions, plural, one {une condition} other {# conditions}}.',
    waitlisted:
      'Votre demande a été jugée digne de soutien, mais les fonds de cet appel n’y suffisent pas pour le moment. Elle est sur la liste d’attente.',
    declined:
      'Nous regrettons de vous annoncer que votre demande n’a pas été approuvée. Nous savons combien de travail elle vous a demandé.',
  },
  award: 'Une somme de {amount} vous est offerte pour des activités du {startsOn} au {endsOn}.',
  conditions: {
    heading: 'Conditions',
    intro:
      '{conditions, plural, one {Cette condition fait} other {Ces conditions font}} partie de l’entente. Votre mission vous dira comment montrer {conditions, plural, one {qu’elle est remplie} other {qu’elles sont remplies}}.',
  },
  nextHeading: 'La suite',
  next: {
    approved: AGREEMENT_FOLLOWS,
    approvedWithConditions: AGREEMENT_FOLLOWS,
    waitlisted: [
      'Si des fonds se libèrent, nous déciderons de nouveau et vous le dirons aussitôt. Vous n’avez rien à faire. Vous pouvez retirer votre demande en tout temps.',
    ],
    declined: [
      'Votre demande est close. Vous pouvez répondre à d’autres appels ; cette décision ne joue pas contre vous.',
    ],
  },
  reasonHeading: 'Pourquoi',
  reasons: {
    outsidePriorities: 'Ce que vous proposez se situe hors des priorités de cet appel.',
    needNotShown:
      'La demande ne montre pas assez clairement à quel besoin, et de qui, elle répond, ni comment ce besoin est connu.',
    resultsUnclear: 'On ne voit pas assez clairement ce qui changerait, ni comment on le constaterait.',
    capacityNotShown:
      'On ne voit pas assez clairement comment le travail serait mené dans le temps et avec les personnes indiqués.',
    risksTooHigh:
      'Les risques pour les personnes concernées semblent trop élevés pour ce que le projet peut accomplir, avec les mesures décrites.',
    budgetNotJustified: 'Les coûts ne sont pas assez expliqués ou ne correspondent pas aux activités.',
    fundsExhausted:
      'Les fonds de cet appel sont allés à des demandes mieux classées. La vôtre n’a pas été jugée insuffisante.',
    fundedElsewhere: 'Ce que vous proposez est déjà payé par une autre source.',
  },
  feedbackHeading: 'Ce que les personnes qui l’ont lue souhaitent vous dire',
  resourcesHeading: 'Où chercher encore',
  resources: [
    'Les appels ouverts en ce moment sont dans Candela, sous Appels.',
    'Si une personne est en danger à cause de son travail, adressez-vous à un programme d’intervention rapide : il décide en quelques jours et n’exige pas d’organisation.',
    'Votre mission connaît d’autres bailleurs de fonds de votre pays et parlera volontiers de cette lettre avec vous.',
  ],
  appealHeading: 'Si vous n’êtes pas d’accord',
  appeal:
    'Vous pouvez demander une fois que la décision soit réexaminée, dans les {appealDays} jours ouvrables suivant cette lettre, en écrivant à la mission responsable de l’appel. Dites ce qui, selon vous, n’a pas été vu. Des personnes qui n’ont pas pris part à la décision l’examineront.',
  closing: 'La mission responsable de cet appel',
};
