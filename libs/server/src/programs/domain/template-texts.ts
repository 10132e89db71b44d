import type { CallText, LocalizedText } from '@candela/contracts';

/** What the texts of a new local-initiatives call say until its author makes them its own. */
export const LOCAL_INITIATIVES_TEXTS: Readonly<Record<Exclude<CallText, 'title'>, LocalizedText>> = {
  summary: {
    en: 'Grants for local organizations that protect and advance human rights where they live and work. Small projects with a clear purpose, from a few months to a year.',
    fr: 'Des subventions pour les organisations locales qui protègent et font progresser les droits de la personne là où elles vivent et travaillent. De petits projets au but clair, de quelques mois à un an.',
  },
  whoCanApply: {
    en: [
      'Groups and organizations that work in the countries of this call:',
      '- community and grassroots groups, and organizations of civil society',
      '- networks, coalitions and unions',
      '- universities, research and training centres',
      '- independent media and cultural organizations',
      '- international organizations that work with local partners',
      '',
      'You do not have to be registered. If registering would put you at risk, tell us so: it does not count against you.',
      '',
      'Each organization may submit one application to this call.',
    ].join('\n'),
    fr: [
      'Les groupes et organisations qui travaillent dans les pays visés par cet appel :',
      '- les groupes communautaires ou de base et les organisations de la société civile',
      '- les réseaux, les coalitions et les syndicats',
      '- les universités et les centres de recherche ou de formation',
      '- les médias indépendants et les organismes culturels',
      '- les organisations internationales qui travaillent avec des partenaires locaux',
      '',
      'Il n’est pas nécessaire d’être enregistré. Si l’enregistrement vous mettait en danger, dites-le-nous : cela ne joue pas contre vous.',
      '',
      'Chaque organisation peut présenter une seule demande à cet appel.',
    ].join('\n'),
  },
  guidance: {
    en: [
      'Apply in English or in French. You can save your application at any time, work on it with others, and change it until you submit it.',
      '',
      'We only ask for what we need to decide. Documents are asked for later, and only of those who are provisionally selected.',
      '',
      'Your safety comes first:',
      '- describe people and places only as precisely as is safe',
      '- tell us how you want to be contacted, and what we must never use',
      '- include the cost of security and well-being in your budget',
      '',
      'Three people read each application. You are told the outcome within 10 business days of the decision, with reasons.',
    ].join('\n'),
    fr: [
      'Présentez votre demande en français ou en anglais. Vous pouvez l’enregistrer en tout temps, y travailler à plusieurs et la modifier jusqu’à son envoi.',
      '',
      'Nous ne demandons que ce qu’il faut pour décider. Les documents sont demandés plus tard, et seulement aux personnes présélectionnées.',
      '',
      'Votre sécurité passe avant tout :',
      '- ne décrivez les personnes et les lieux qu’avec la précision que la sécurité permet',
      '- dites-nous comment vous joindre, et ce que nous ne devons jamais utiliser',
      '- inscrivez au budget le coût de la sécurité et du mieux-être',
      '',
      'Trois personnes lisent chaque demande. La décision vous est communiquée, avec ses motifs, dans les 10 jours ouvrables.',
    ].join('\n'),
  },
};
