import type { FormAnswers } from '../../form/answers.js';
import { budgetLine, type ProjectYears } from './making.js';

/** A finished application, in French, of an invented collective of radio journalists in Togo. */
export function frenchExample({ before, end }: ProjectYears): FormAnswers {
  return {
    project: {
      title: 'Parole protégée : appui aux jeunes journalistes des radios communautaires',
      theme: 'expression',
      locations: [
        { precision: 'district', country: 'TG', place: 'Région des Plateaux' },
        { precision: 'city', country: 'TG', place: 'Atakpamé' },
      ],
    },
    organization: {
      name: 'Collectif Ondes libres des Plateaux',
      legalStatus: 'notRegisteredAtRisk',
      kind: 'media',
      about:
        'Nous sommes un collectif de dix-sept journalistes, techniciennes et animateurs de six radios communautaires. Il est né en 2019, après la fermeture d’une station qui avait donné la parole à des familles expulsées. ' +
        'Nous formons des jeunes, nous vérifions ensemble les informations sensibles et nous accompagnons les collègues convoqués ou menacés. ' +
        'En cinq ans, quarante-deux jeunes ont suivi nos ateliers; vingt-huit travaillent encore dans une radio de la région. ' +
        'Nous n’avons ni bureau ni salarié permanent : chaque station prête un local et du temps d’antenne. Nous sommes fiers d’avoir aidé à faire libérer trois collègues et d’avoir convaincu deux préfets de répondre en direct aux questions des auditrices.',
    },
    contact: {
      contact: {
        name: 'Afi',
        role: 'Porte-parole du collectif',
        channel: 'email',
        value: 'contact@ondes-libres.example',
        language: 'Français, éwé',
      },
      safeContact: {
        channel: 'trustedPerson',
        value: 'Sœur Béatrice, +228 00 00 01 27',
        hours: 'Du lundi au samedi, de 14 h à 17 h',
        codeWord: 'La saison du cacao',
        neverUse: 'Les téléphones des stations et les messages écrits non chiffrés',
      },
    },
    need: {
      context:
        'Dans notre région, la radio est la première source d’information, et souvent la seule en langue locale. Depuis quatre ans, les sujets qui touchent à la terre, aux marchés publics ou aux forces de l’ordre attirent des convocations, des coupures d’électricité et des appels anonymes. ' +
        'Trois stations ont perdu leur autorisation pendant plusieurs mois. Six collègues ont passé au moins une nuit en garde à vue.\n\n' +
        'Les jeunes journalistes, surtout les femmes, travaillent sans contrat, sans carte de presse et sans personne à prévenir. On les envoie sur le terrain parce qu’ils coûtent moins cher; quand les choses tournent mal, la station nie les connaître. ' +
        'Les messages de haine visent d’abord les animatrices : leur voix est connue, leur adresse aussi.\n\n' +
        'Des formations existent dans la capitale, mais elles durent une journée et personne ne suit la suite. Les stations ont appris à se taire : nous avons compté, en deux ans, une baisse de moitié des émissions sur la terre. Les familles concernées, elles, n’ont plus où s’adresser. ' +
        'Ce qui a fonctionné chez nous, c’est le travail à plusieurs stations : une information vérifiée ensemble et diffusée le même jour expose moins chacun.',
      objectives:
        'D’ici la fin du projet, vingt-quatre jeunes journalistes, dont quatorze femmes, sauront préparer une enquête sensible, protéger leurs sources et réagir à une menace. Chacun sera jumelé à une personne d’expérience d’une autre station.\n\n' +
        'Les six stations auront un plan de sécurité commun : qui appeler, où dormir, quel avocat joindre, comment mettre le matériel à l’abri. Un petit fonds permettra d’agir dans la journée.\n\n' +
        'Elles diffuseront ensemble douze émissions d’enquête en éwé, en ifè et en français, sur la terre, les services publics et les droits des femmes, suivies de débats avec les autorités locales.\n\n' +
        'On remarquera que des sujets abandonnés reviennent à l’antenne, qu’une convocation ne se vit plus dans la solitude et que des responsables publics acceptent de répondre. Pour les auditrices et auditeurs, cela voudra dire savoir, poser des questions et obtenir des réponses.',
    },
    activities: {
      plan: [
        {
          activity: 'Choisir les participantes et participants et tenir trois ateliers de cinq jours',
          place: 'Centre de formation à Atakpamé',
          start: `${before}-05-11`,
          end: `${before}-08-28`,
          responsible: 'Responsable de la formation',
          output: 'Vingt-quatre jeunes formés, un guide de poche en trois langues',
        },
        {
          activity: 'Jumelage entre stations, une rencontre toutes les deux semaines',
          place: 'Six stations de la région',
          start: `${before}-07-06`,
          end: `${end}-02-19`,
          responsible: 'Coordonnatrice du jumelage',
          output: 'Vingt-quatre duos actifs',
        },
        {
          activity: 'Plan de sécurité commun, exercices et fonds d’urgence',
          place: 'En ligne et dans les stations',
          start: `${before}-05-04`,
          end: `${end}-02-26`,
          responsible: 'Référente en sécurité',
          output: 'Un plan adopté par six stations, deux exercices',
        },
        {
          activity: 'Douze émissions d’enquête diffusées le même jour, suivies de débats',
          place: 'Antennes des six stations',
          start: `${before}-09-14`,
          end: `${end}-02-12`,
          responsible: 'Rédaction commune',
          output: 'Douze émissions et douze débats publics',
        },
      ],
      partners:
        'Une association d’avocates assure une permanence gratuite. Une école de journalisme de la capitale prête deux formatrices et valide le guide. ' +
        'Un centre d’accueil tenu par des religieuses héberge au besoin une personne menacée. Les six radios donnent le temps d’antenne et un local.',
    },
    people: {
      beneficiaries: {
        direct: {
          women: { under18: 0, from18to29: 210, from30to59: 260, from60: 60 },
          men: { under18: 0, from18to29: 180, from30to59: 220, from60: 70 },
          another: { under18: 0, from18to29: 4, from30to59: 2, from60: 0 },
        },
        withDisability: 48,
        indirect: 85000,
      },
      genderAnalysis:
        'À la radio, les hommes signent les enquêtes et les femmes lisent les annonces. Les animatrices qui abordent la terre ou la violence reçoivent des menaces à caractère sexuel, et leur famille leur demande d’arrêter. Elles sont aussi les premières à perdre leurs heures quand l’argent manque. ' +
        'Les hommes subissent davantage les arrestations; on attend d’eux qu’ils n’en parlent pas.\n\n' +
        'Nous réservons quatorze places sur vingt-quatre à des femmes et trois à des personnes en situation de handicap. Les ateliers se tiennent de jour, avec une garde d’enfants et un transport de porte à porte. La moitié des formatrices sont des femmes du métier. ' +
        'Un module est consacré au harcèlement, avec les directions des stations, qui signeront une règle commune.\n\n' +
        'Les personnes dont l’identité de genre attire l’hostilité participent sous le nom de leur choix, et rien n’oblige qui que ce soit à se dévoiler. Les débats prévoient des questions par message vocal, pour celles et ceux qui ne peuvent pas venir ou ne savent pas écrire. ' +
        'Nous compterons les temps de parole et publierons le résultat dans chaque station.',
    },
    risks: {
      riskTable: [
        {
          category: 'security',
          risk: 'Convocation, arrestation ou agression d’une personne formée après une émission',
          likelihood: 2,
          impact: 3,
          mitigation:
            'Émissions communes le même jour, avocates prévenues d’avance, hébergement prêt, appel de sécurité à heures fixes.',
        },
        {
          category: 'digital',
          risk: 'Saisie d’un téléphone qui révèle une source',
          likelihood: 2,
          impact: 3,
          mitigation:
            'Téléphones chiffrés, conversations effacées chaque semaine, noms des sources jamais écrits, matériel de rechange.',
        },
        {
          category: 'harm',
          risk: 'Représailles contre une famille qui a témoigné',
          likelihood: 2,
          impact: 2,
          mitigation:
            'Consentement redemandé avant la diffusion, voix modifiée, aucun nom de village; visite deux semaines plus tard.',
        },
        {
          category: 'legal',
          risk: 'Suspension d’une station pendant le projet',
          likelihood: 2,
          impact: 2,
          mitigation:
            'Dossiers d’autorisation vérifiés au départ; les autres stations accueillent l’équipe et l’émission.',
        },
        {
          category: 'financial',
          risk: 'Virement bloqué, faute de compte au nom du collectif',
          likelihood: 1,
          impact: 2,
          mitigation:
            'Entente écrite avec l’école de journalisme, double signature et comptes remis chaque mois.',
        },
      ],
      visibility: 'no',
    },
    results: {
      indicators: [
        {
          name: 'Jeunes journalistes formés encore actifs à la fin',
          baseline: 28,
          target: 50,
          source: 'Appel téléphonique à chaque station',
        },
        {
          name: 'Émissions d’enquête diffusées par plusieurs stations',
          baseline: 2,
          target: 14,
          source: 'Grilles d’antenne',
        },
        {
          name: 'Part du temps de parole des femmes dans les débats, en %',
          baseline: 22,
          target: 45,
          source: 'Mesure sur six débats',
        },
      ],
      sustainability:
        'Les duos, le guide de poche et la règle contre le harcèlement restent dans les stations. L’école de journalisme intégrera deux de nos modules à son programme dès la rentrée suivante, sans frais pour nous. ' +
        'Les émissions communes ne coûtent que du temps : les stations ont convenu d’en faire une par mois après le projet. La permanence des avocates existait avant nous et continuera. ' +
        'Le fonds d’urgence est le point faible; un réseau d’Afrique de l’Ouest étudie la possibilité de l’accueillir, et nous le saurons avant l’été.',
      reviewTags: ['expression', 'defenders'],
      goalTags: ['goal5', 'goal16'],
    },
    funding: { canadianFunding: 'no' },
    budget: {
      lines: [
        budgetLine('people', 'mois', 10, 540, 10_000, 'Coordonnatrice du jumelage, à temps partiel'),
        budgetLine('people', 'jour', 45, 85, 10_000, 'Honoraires des formatrices'),
        budgetLine(
          'events',
          'personne et jour',
          360,
          24.75,
          10_000,
          'Trois ateliers : repas, salle, garde d’enfants',
        ),
        budgetLine('events', 'débat', 12, 160, 5_000, 'Débats publics; les stations paient la moitié'),
        budgetLine('travel', 'trajet', 220, 14.5, 10_000, 'Transport de porte à porte'),
        budgetLine('equipment', 'ensemble', 8, 265, 10_000, 'Enregistreurs et téléphones de rechange'),
        budgetLine('communications', 'langue', 3, 700, 10_000, 'Guide de poche : traduction et impression'),
        budgetLine(
          'security',
          'intervention',
          20,
          150,
          10_000,
          'Hébergement, transport et premiers frais d’avocat',
        ),
        budgetLine('overhead', 'mois', 10, 260, 10_000, 'Comptabilité et frais de l’organisme porteur'),
      ],
      accountInName: 'no',
      otherPayee:
        'Une école de journalisme partenaire, avec laquelle nous avons une entente écrite et une double signature.',
    },
    declarations: {
      consents: ['none'],
      statements: {
        conflict: true,
        safeguarding: true,
        noDoubleFunding: true,
        antiTerrorism: true,
        nonViolence: true,
      },
    },
  };
}
