import type { CallTemplateKey, CallText, LocalizedText } from '@candela/contracts';

type TemplateTexts = Readonly<Record<Exclude<CallText, 'title'>, LocalizedText>>;

const LOCAL_INITIATIVES_TEXTS: TemplateTexts = {
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

const RAPID_RESPONSE_TEXTS: TemplateTexts = {
  summary: {
    en: 'Help within days for people and groups who are in danger because they defend human rights: to leave, to hide, to be defended, to get well, to go on.',
    fr: 'De l’aide en quelques jours pour les personnes et les groupes en danger parce qu’ils défendent les droits de la personne : partir, se cacher, être défendu, se soigner, continuer.',
  },
  whoCanApply: {
    en: [
      'You can ask for help if:',
      '- you defend human rights by peaceful means, alone or in a group, paid or not',
      '- you are in danger because of it, or a member of your family is',
      '- you ask for somebody who cannot ask',
      '',
      'You do not need to be registered, and you do not need to use your name.',
    ].join('\n'),
    fr: [
      'Vous pouvez demander de l’aide si :',
      '- vous défendez les droits de la personne par des moyens pacifiques, seul ou en groupe, avec ou sans salaire',
      '- vous êtes en danger pour cette raison, ou un membre de votre famille l’est',
      '- vous demandez pour une personne qui ne peut pas le faire',
      '',
      'Il n’est pas nécessaire d’être enregistré ni d’utiliser votre nom.',
    ].join('\n'),
  },
  guidance: {
    en: [
      'Twelve short questions, at most 700 words. If writing is not safe, tell us only how to reach you: we can listen instead.',
      '',
      'What happens then:',
      '- somebody reads what you send within 4 hours, day or night',
      '- two people decide within 72 hours',
      '- the money is on its way one day later',
      '',
      'We pay up to CAD 10,000 for a person and CAD 15,000 for a group. After three months we ask six questions about how it went; you may answer aloud.',
    ].join('\n'),
    fr: [
      'Douze courtes questions, 700 mots au plus. S’il n’est pas sûr d’écrire, dites-nous seulement comment vous joindre : nous pouvons vous écouter.',
      '',
      'Ce qui se passe ensuite :',
      '- quelqu’un lit votre envoi en moins de 4 heures, de jour comme de nuit',
      '- deux personnes décident en moins de 72 heures',
      '- l’argent part un jour plus tard',
      '',
      'Nous payons jusqu’à 10 000 $ CA pour une personne et 15 000 $ CA pour un groupe. Trois mois après, nous posons six questions sur la suite; vous pouvez répondre de vive voix.',
    ].join('\n'),
  },
};

const CAPACITY_BUILDING_TEXTS: TemplateTexts = {
  summary: {
    en: 'One to two years beside an organization that defends human rights and wants to become stronger: training, mentoring, exchange with peers, expertise and tools.',
    fr: 'Un à deux ans aux côtés d’une organisation qui défend les droits de la personne et veut devenir plus forte : formation, mentorat, échange entre pairs, expertise et outils.',
  },
  whoCanApply: {
    en: [
      'Groups and organizations that defend human rights:',
      '- that have worked together for at least a year',
      '- whose leaders have decided together to take part',
      '- that can give some days a month to it',
      '',
      'You do not have to be registered. Being small is no obstacle.',
    ].join('\n'),
    fr: [
      'Les groupes et organisations qui défendent les droits de la personne :',
      '- qui travaillent ensemble depuis au moins un an',
      '- dont les personnes dirigeantes ont décidé ensemble de participer',
      '- qui peuvent y consacrer quelques jours par mois',
      '',
      'Il n’est pas nécessaire d’être enregistré. Être petit n’est pas un obstacle.',
    ].join('\n'),
  },
  guidance: {
    en: [
      'Tell us who you are, what three things you need most, and how you would go about it. A first sketch of the plan is enough.',
      '',
      'If you are chosen, we look at nine areas together, agree on levels you wish to reach, and on who helps you to get there. Every six months you look back: what has changed, and what was in the way.',
      '',
      'How you protect people and data is asked in confidence, and read by the team only.',
    ].join('\n'),
    fr: [
      'Dites-nous qui vous êtes, de quelles trois choses vous avez le plus besoin et comment vous vous y prendriez. Une première ébauche du plan suffit.',
      '',
      'Si vous êtes choisis, nous parcourons ensemble neuf domaines, convenons des niveaux à atteindre et des personnes qui vous y aideront. Tous les six mois, vous regardez en arrière : ce qui a changé, ce qui a fait obstacle.',
      '',
      'La façon dont vous protégez les personnes et les données est demandée en confidence et lue par la seule équipe.',
    ].join('\n'),
  },
};

const HUMAN_RIGHTS_AWARD_TEXTS: TemplateTexts = {
  summary: {
    en: 'A yearly award for a person or a group outside Canada whose courage has changed something for the rights of others, given only where recognition puts nobody at risk.',
    fr: 'Un prix annuel pour une personne ou un groupe hors du Canada dont le courage a changé quelque chose pour les droits des autres, remis seulement là où la reconnaissance ne met personne en danger.',
  },
  whoCanApply: {
    en: [
      'Everybody may nominate somebody else:',
      '- the nominee is a person or a group outside Canada who works by peaceful means',
      '- the nominee knows of it, or somebody close to them agrees',
      '- nobody can nominate themselves',
    ].join('\n'),
    fr: [
      'Chacun peut proposer quelqu’un d’autre :',
      '- une personne ou un groupe hors du Canada, qui agit par des moyens pacifiques',
      '- qui le sait, ou dont un proche donne son accord',
      '- nul ne peut se proposer soi-même',
    ].join('\n'),
  },
  guidance: {
    en: [
      'Write “the nominee” instead of a name: the jury scores without knowing who it is.',
      '',
      'What counts: courage, leadership, what has changed for others, and what recognition would do.',
      '',
      'Before any decision we ask the nominee, and make a plan for their safety together. Recognition can be public, without a name, private, or later.',
    ].join('\n'),
    fr: [
      'Écrivez « la personne » ou « le groupe » au lieu d’un nom : le jury évalue sans savoir de qui il s’agit.',
      '',
      'Ce qui compte : le courage, le leadership, ce qui a changé pour d’autres, et l’effet qu’aurait la reconnaissance.',
      '',
      'Avant toute décision, nous consultons la personne et préparons avec elle un plan pour sa sécurité. La reconnaissance peut être publique, sans nom, privée ou différée.',
    ].join('\n'),
  },
};

/** What the texts of a new call say until its author makes them its own. */
export const TEMPLATE_TEXTS: Readonly<Record<CallTemplateKey, TemplateTexts>> = {
  localInitiatives: LOCAL_INITIATIVES_TEXTS,
  rapidResponse: RAPID_RESPONSE_TEXTS,
  capacityBuilding: CAPACITY_BUILDING_TEXTS,
  humanRightsAward: HUMAN_RIGHTS_AWARD_TEXTS,
};
