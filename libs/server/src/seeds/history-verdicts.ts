import type { DecisionOutcome, Language, LocalizedText } from '@candela/contracts';
import type { Recommendation } from '@candela/contracts';

interface ReviewWords {
  /** Comments on a criterion, by the level that was given. */
  byLevel: readonly (readonly string[])[];
  overall: Readonly<Record<Recommendation, string>>;
}

/** What reviewers of the year write. */
export const REVIEW_WORDS: Readonly<Record<Language, ReviewWords>> = {
  en: {
    byLevel: [
      ['Nothing in the application answers this.', 'I looked for it twice and did not find it.'],
      ['Named, but not shown.', 'One sentence for something that needs a page.'],
      ['Convincing in parts; the figures do not quite follow.', 'Good intentions, and half of the evidence.'],
      ['Well argued. I would ask for one more indicator.', 'Clear, and close to the people concerned.'],
      ['Among the best of this call.', 'Precise, honest about limits, and realistic.'],
    ],
    overall: {
      fund: 'A strong project by people who know the place. I would fund it as it is.',
      fundWithChanges: 'Worth funding once the budget follows the activities and the risks have owners.',
      doNotFund: 'The need is real, but the application does not show how the project would meet it.',
    },
  },
  fr: {
    byLevel: [
      ['Rien dans la demande n’y répond.', 'Je l’ai cherché deux fois sans le trouver.'],
      ['Annoncé, mais pas démontré.', 'Une phrase pour ce qui demanderait une page.'],
      [
        'Convaincant par endroits ; les chiffres ne suivent pas tout à fait.',
        'De bonnes intentions, la moitié des preuves.',
      ],
      ['Bien argumenté. Je demanderais un indicateur de plus.', 'Clair, et proche des personnes concernées.'],
      ['Parmi les meilleures de cet appel.', 'Précis, lucide sur ses limites, réaliste.'],
    ],
    overall: {
      fund: 'Un projet solide, porté par des gens qui connaissent le terrain. À financer tel quel.',
      fundWithChanges:
        'À financer une fois le budget aligné sur les activités et les risques confiés à quelqu’un.',
      doNotFund: 'Le besoin est réel, mais la demande ne montre pas comment le projet y répondrait.',
    },
  },
};

/** Why officers of the year recommend what they do. */
export const RATIONALES: Readonly<Record<Language, Readonly<Record<DecisionOutcome, string>>>> = {
  en: {
    approved:
      'High scores that lie close together, a budget that follows the plan, and a partner who has delivered before.',
    approvedWithConditions:
      'The reviewers agree on its worth; one point must be settled before money is paid.',
    waitlisted: 'Good, but below those that the envelope covers. To be taken up if one of them falls away.',
    declined: 'Below the line in all reviews, and the comments agree on why.',
  },
  fr: {
    approved:
      'Des notes élevées et proches, un budget qui suit le plan, un partenaire qui a déjà tenu parole.',
    approvedWithConditions:
      'Les évaluations s’accordent sur sa valeur ; un point doit être réglé avant tout versement.',
    waitlisted: 'Bon, mais derrière ce que couvre l’enveloppe. À reprendre si une place se libère.',
    declined: 'Sous le seuil dans toutes les évaluations, pour les mêmes raisons.',
  },
};

/** What some awards are bound to. */
export const CONDITIONS: readonly LocalizedText[] = [
  {
    en: 'Send the budget with the cost of transport by journey.',
    fr: 'Envoyer le budget avec le coût des transports par trajet.',
  },
  {
    en: 'Name the person who looks after digital safety.',
    fr: 'Désigner la personne chargée de la sécurité numérique.',
  },
  {
    en: 'Confirm the agreement with the partner organization in writing.',
    fr: 'Confirmer par écrit l’accord avec l’organisation partenaire.',
  },
];

/** What those who are declined may take with them. */
export const FEEDBACK: LocalizedText = {
  en: 'The reviewers found the need well described. They missed how the activities lead to the results, and who would do what by when.',
  fr: 'Les évaluations ont trouvé le besoin bien décrit. Il manquait le lien entre activités et résultats, et qui ferait quoi et quand.',
};

/** Why a final report came back. */
export const REPORT_COMMENTS: Readonly<Record<Language, string>> = {
  en: 'The narrative is clear. Please say why the cost of transport differs so much from the plan, and how many women took part.',
  fr: 'Le récit est clair. Merci de dire pourquoi le coût des transports s’écarte autant du plan, et combien de femmes ont participé.',
};

/** Why some awards end before their time. */
export const TERMINATION: LocalizedText = {
  en: 'The organization asked to end the project: its staff had to leave the region.',
  fr: 'L’organisation a demandé de mettre fin au projet : son équipe a dû quitter la région.',
};

/** What organizations tell of how they grow. */
export const CAPACITY_WORDS: Readonly<
  Record<Language, { topics: readonly string[]; expert: string; example: string }>
> = {
  en: {
    topics: [
      'Minutes, mandates and conflicts of interest',
      'A budget that the whole team can read',
      'Safe telephones and shared passwords',
      'Interviews that do no harm',
      'How another network pays its staff on time',
    ],
    expert: 'Centre for Civic Practice',
    example:
      'Two people sign every payment since June. The treasurer found an error within a week that would have stayed for a year.',
  },
  fr: {
    topics: [
      'Procès-verbaux, mandats et conflits d’intérêts',
      'Un budget que toute l’équipe sait lire',
      'Téléphones sûrs et mots de passe partagés',
      'Des entretiens qui ne nuisent pas',
      'Comment un autre réseau paie son équipe à temps',
    ],
    expert: 'Centre des pratiques citoyennes',
    example:
      'Depuis juin, deux personnes signent chaque paiement. La trésorière a trouvé en une semaine une erreur qui serait restée un an.',
  },
};
