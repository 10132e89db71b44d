import type { FormAnswers } from '../../form/answers.js';
import { budgetLine, type ProjectYears } from '../examples/making.js';

/** An invented women's federation in Benin whose work outgrew its habits. */
export function capacityBuildingInFrench({ before }: ProjectYears): FormAnswers {
  const cost = (amount: number) => ({ amountMinor: String(amount * 100), currency: 'CAD' });
  return {
    profile: {
      title: 'Mieux nous organiser pour tenir dans la durée',
      name: 'Fédération Voix des lagunes',
      legalStatus: 'notRegistered',
      kind: 'network',
      countries: [{ precision: 'district', country: 'BJ', place: 'Quatre communes lacustres' }],
      about:
        'Nous réunissons vingt-six groupements de transformatrices de poisson, soit près de neuf cents femmes. Depuis 2012, nous défendons l’accès aux berges, face à des projets hôteliers et à des expulsions. ' +
        'Nous avons obtenu deux titres collectifs et la reconnaissance de trois quais. Une assemblée se tient chaque année; un bureau de neuf femmes se réunit tous les mois. ' +
        'Tout repose sur le bénévolat et sur la mémoire de quelques-unes.',
    },
    contact: {
      safeContact: {
        name: 'Dossi',
        role: 'Secrétaire du bureau',
        channel: 'phone',
        value: '+229 00 00 05 62',
        language: 'Français, goun',
        hours: 'De 13 h à 16 h, sauf les jours de marché',
        codeWord: 'La pirogue bleue',
        neverUse: 'Le téléphone de la mairie',
      },
    },
    needs: {
      three: [
        {
          area: 'management',
          need: 'Les décisions du bureau ne sont pas écrites; personne ne sait qui doit faire quoi, ni quand.',
        },
        {
          area: 'programmeDevelopment',
          need: 'Nous répondons aux urgences et n’arrivons pas à préparer un projet de plus de trois mois.',
        },
        {
          area: 'holisticSecurity',
          need: 'Des membres ont été intimidées et nous n’avons rien convenu pour nous protéger ni pour nous reposer.',
        },
      ],
      whyNow:
        'Le plan d’aménagement des berges sera voté dans dix-huit mois. C’est la première fois que la commune nous demande des propositions écrites, et nous ne savons pas les préparer. ' +
        'Deux fondatrices prennent leur retraite cette année; elles portent seules les relations avec les autorités. ' +
        'Si nous attendons, nous serons consultées sans pouvoir peser, et les plus jeunes, qui sont nombreuses à nous rejoindre, se décourageront.',
    },
    help: {
      kinds: ['mentoring', 'technicalAssistance', 'peerExchange', 'training'],
      access:
        'En français et en goun, à l’oral d’abord : un tiers des membres du bureau ne lit pas. Il faut une garde d’enfants, des séances de l’après-midi et une salle sans escalier.',
      limits:
        'Pas de rencontre au siège de la commune ni au bord de la lagune. Trois membres ne voyagent pas la nuit.',
      indicativeAmount: cost(52_000),
    },
    plan: {
      items: [
        {
          area: 'management',
          current: 1,
          target: 3,
          activity:
            'Instaurer un plan de travail trimestriel et un compte rendu oral et écrit de chaque réunion',
          provider: 'Mentore d’une union de coopératives',
          dueOn: `${before}-07-31`,
          cost: cost(8_400),
          indicator: 'Neuf réunions sur dix suivies d’un compte rendu en une semaine',
        },
        {
          area: 'governance',
          current: 2,
          target: 3,
          activity: 'Réviser les statuts, élire une relève et préparer la passation',
          provider: 'Juriste d’un réseau national',
          dueOn: `${before}-10-31`,
          cost: cost(6_900),
          indicator: 'Deux jeunes élues au bureau, passation signée',
        },
        {
          area: 'programmeDevelopment',
          current: 1,
          target: 2,
          activity: 'Préparer ensemble une proposition pour le plan d’aménagement des berges',
          provider: 'Urbaniste, en assistance technique',
          dueOn: `${before}-12-15`,
          cost: cost(12_300),
          indicator: 'Une proposition chiffrée remise à la commune',
        },
        {
          area: 'holisticSecurity',
          current: 1,
          target: 3,
          activity: 'Convenir d’un plan de sécurité et de repos pour les membres exposées',
          provider: 'Psychologue et formatrice en sécurité',
          dueOn: `${before}-09-30`,
          cost: cost(9_100),
          indicator: 'Un plan connu des vingt-six groupements, deux exercices',
        },
      ],
      staffTime:
        'Le bureau consacre deux demi-journées par mois, indemnisées. Une secrétaire est engagée à mi-temps. Aucune séance n’a lieu pendant la saison de pêche.',
    },
    risks: {
      riskTable: [
        {
          category: 'security',
          risk: 'Intimidation de membres vues avec des personnes de l’extérieur',
          likelihood: 2,
          impact: 2,
          mitigation:
            'Séances dans un centre de formation au métier, présentées comme telles; retours en groupe.',
        },
        {
          category: 'harm',
          risk: 'Tensions entre anciennes et jeunes au sujet de la relève',
          likelihood: 2,
          impact: 2,
          mitigation: 'Rôle d’aînées reconnu dans les statuts; médiation par la mentore.',
        },
        {
          category: 'financial',
          risk: 'Retard de paiement, faute de compte au nom de la fédération',
          likelihood: 1,
          impact: 2,
          mitigation: 'Entente écrite avec une union de coopératives, double signature.',
        },
      ],
    },
    budget: {
      lines: [
        budgetLine('people', 'mois', 18, 480, 10_000, 'Secrétaire à mi-temps'),
        budgetLine('people', 'séance', 60, 145, 10_000, 'Indemnités des membres du bureau'),
        budgetLine('people', 'jour', 48, 260, 10_000, 'Mentore, juriste, urbaniste, formatrices'),
        budgetLine('events', 'séance', 24, 390, 10_000, 'Repas, salle, garde d’enfants, interprétation'),
        budgetLine('travel', 'visite', 4, 820, 10_000, 'Échanges avec deux fédérations'),
        budgetLine('security', 'intervention', 10, 220, 10_000, 'Mise à l’abri et accompagnement'),
        budgetLine('overhead', 'mois', 18, 240, 10_000, 'Local, téléphone, comptabilité'),
      ],
      accountInName: 'no',
      otherPayee: 'Une union de coopératives qui nous connaît depuis dix ans, avec double signature.',
    },
    declarations: {
      consents: ['none'],
      statements: {
        decided: true,
        conflict: true,
        safeguarding: true,
        noDoubleFunding: true,
        nonViolence: true,
      },
    },
  };
}
