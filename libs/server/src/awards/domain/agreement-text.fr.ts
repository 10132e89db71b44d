import type { AgreementTexts } from './agreement-text.js';

/** The words of agreements in French. */
export const frenchAgreement: AgreementTexts = {
  title: 'Entente de subvention {reference}',
  foot: 'Entente de subvention {reference}, version {number}',
  facts: {
    reference: 'Entente',
    programme: 'Le programme',
    recipient: 'Le bénéficiaire',
    project: 'Projet',
    call: 'Appel',
    amount: 'Subvention',
    period: 'Période',
    sentOn: 'Envoyée le',
  },
  period: 'du {startsOn} au {endsOn}',
  theProgramme: 'Le programme responsable de l’appel',
  sections: [
    {
      heading: '1. Objet',
      paragraphs: [
        'Le programme soutient le projet nommé ci-dessus, tel que le décrit la demande du bénéficiaire. Le bénéficiaire le réalise avec ses propres équipes et partenaires, en son nom et sous sa responsabilité.',
        'La demande, telle qu’elle a été approuvée, fait partie de la présente entente. En cas de différence, l’entente l’emporte.',
      ],
    },
    {
      heading: '2. La subvention',
      paragraphs: [
        'Le programme accorde au plus {amount} pour les coûts du projet engagés entre le {startsOn} et le {endsOn}, ces deux jours compris. Les coûts antérieurs ou postérieurs à cette période ne sont pas payés.',
        'Le bénéficiaire utilise la subvention selon le budget approuvé. Il peut déplacer jusqu’à 10 % d’une ligne du budget vers d’autres lignes ; au-delà, il consulte d’abord le programme.',
      ],
    },
  ],
  payment: {
    heading: '3. Versements',
    intro:
      'La subvention est versée en plusieurs fois, chaque fois quand ce dont le versement dépend a eu lieu :',
    header: ['Part', 'Montant', 'Versée après'],
    outro:
      'Ce qui a été versé sans être dépensé pour le projet est remboursé dans les 30 jours suivant la fin de la période.',
  },
  releasedBy: {
    signature: 'l’acceptation de l’entente par les deux parties',
    interimReport: 'l’acceptation du rapport intermédiaire',
    finalReport: 'l’acceptation du rapport final',
  },
  conditions: {
    heading: '4. Conditions',
    none: 'Il n’y a pas de conditions autres que celles de l’entente.',
    intro:
      'Les versements dépendent aussi {conditions, plural, one {de cette condition} other {de ces conditions}}, jusqu’à ce que le programme ait confirmé {conditions, plural, one {qu’elle est remplie} other {qu’elles sont remplies}} :',
  },
  reports: {
    heading: '5. Rapports et pièces',
    none: 'Aucun rapport n’est exigé. Le programme demandera comment les choses se sont passées, et une réponse sera bienvenue.',
    atHalfTime: 'À mi-parcours : un rapport intermédiaire.',
    everyMonths: 'Tous les {count} mois, jusqu’au {endsOn} : un rapport d’étape.',
    monthsAfterStart:
      'Dans les {count} mois suivant le {startsOn} : un court rapport, qui peut être fait de vive voix.',
    daysAfterEnd: 'Dans les {count} jours suivant le {endsOn} : un rapport final.',
    content:
      'Un rapport décrit les activités, les résultats, les personnes rejointes et les dépenses par ligne du budget. Tout écart de plus de 10 % sur une ligne est expliqué.',
    records:
      'Le bénéficiaire conserve les pièces et les reçus pendant sept ans et les montre sur demande. Quand un reçu mettrait une personne en danger, une déclaration peut le remplacer, comme l’explique le programme. Un rapport n’exige jamais le nom de personnes en danger.',
  },
  closing: {
    heading: '6. Souci des personnes, changements et fin',
    paragraphs: [
      'La sécurité des personnes passe avant les résultats. Le bénéficiaire peut suspendre ou changer aussitôt une activité qui met une personne en danger et le dit au programme dès qu’il peut le faire sans risque.',
      'Le bénéficiaire ne tolère ni exploitation ni abus, respecte les lois contre la corruption et le financement du terrorisme et signale tout cas sans tarder.',
      'Rien de ce qui touche le bénéficiaire ou le projet n’est rendu public sans son consentement à cet usage. Le programme ne nomme ni l’un ni l’autre en public si le bénéficiaire l’a demandé.',
      'Tout changement exige l’accord écrit des deux parties. Chacune peut mettre fin à l’entente avec un préavis de 30 jours et des motifs ; le programme peut y mettre fin aussitôt si des fonds ont été détournés. Ce qui a été dépensé de bonne foi jusque-là est payé.',
      'La présente entente existe en français et en anglais ; les deux textes disent la même chose et ont la même valeur.',
    ],
  },
  signatures: {
    heading: '7. Acceptation',
    note: 'L’entente est acceptée dans Candela : la personne signataire du bénéficiaire écrit son nom, et une personne autorisée du programme, qui n’a pas recommandé la subvention, la contresigne. Candela garde le nom et l’heure de chacune à côté de l’empreinte (SHA-256) de ce document. L’entente est en vigueur dès la contresignature.',
    recipient: ['Pour le bénéficiaire', '{organization}', 'Nom, date'],
    programme: ['Pour le programme', '{mission}', 'Nom, date'],
  },
};
