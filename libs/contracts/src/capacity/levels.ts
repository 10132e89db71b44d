import type { LocalizedText } from '../language/language.js';
import type { CapacityArea } from './areas.js';

/** How far an organization has come in an area; each level includes those below. */
export const CAPACITY_LEVELS = [1, 2, 3, 4] as const;
export type CapacityLevelNumber = (typeof CAPACITY_LEVELS)[number];

export const CAPACITY_LEVEL_NAMES: Readonly<Record<CapacityLevelNumber, LocalizedText>> = {
  1: { en: 'Beginning', fr: 'Début' },
  2: { en: 'Growing', fr: 'En progrès' },
  3: { en: 'Solid', fr: 'Solide' },
  4: { en: 'Leading', fr: 'Exemplaire' },
};

type Anchors = readonly [LocalizedText, LocalizedText, LocalizedText, LocalizedText];

/** What deserves each level of each area, the lowest first: the same words for who assesses and who confirms. */
export const CAPACITY_ANCHORS: Readonly<Record<CapacityArea, Anchors>> = {
  governance: [
    {
      en: 'Founders decide; there are no written rules.',
      fr: 'Les fondatrices et fondateurs décident; rien n’est écrit.',
    },
    {
      en: 'A board or assembly exists and meets; who decides what is not settled.',
      fr: 'Un conseil ou une assemblée existe et se réunit; qui décide quoi n’est pas fixé.',
    },
    {
      en: 'Rules are written and followed; the board approves plans and budgets and declares conflicts of interest.',
      fr: 'Les règles sont écrites et suivies; le conseil approuve plans et budgets et déclare les conflits d’intérêts.',
    },
    {
      en: 'Terms of office end, people concerned have a say, and the board looks at its own work.',
      fr: 'Les mandats ont une fin, les personnes concernées ont voix au chapitre, et le conseil examine son propre travail.',
    },
  ],
  management: [
    {
      en: 'Work follows what is urgent; tasks are in people’s heads.',
      fr: 'Le travail suit l’urgence; les tâches sont dans les têtes.',
    },
    {
      en: 'There is a yearly plan; it is seldom looked at again.',
      fr: 'Il y a un plan annuel; on y revient rarement.',
    },
    {
      en: 'Plans are reviewed every quarter, tasks have owners, decisions are noted.',
      fr: 'Les plans sont revus chaque trimestre, chaque tâche a un responsable, les décisions sont notées.',
    },
    {
      en: 'A strategy of several years guides choices, and what is learned changes it.',
      fr: 'Une stratégie de plusieurs années guide les choix, et ce qu’on apprend la modifie.',
    },
  ],
  people: [
    {
      en: 'Everybody does everything; nobody has a contract or a description of their role.',
      fr: 'Tout le monde fait tout; personne n’a de contrat ni de description de son rôle.',
    },
    {
      en: 'Roles are known; hiring, pay and leave are settled case by case.',
      fr: 'Les rôles sont connus; embauche, salaires et congés se règlent au cas par cas.',
    },
    {
      en: 'Written roles, fair hiring and pay, regular talks; harassment has a procedure.',
      fr: 'Rôles écrits, embauche et salaires équitables, entretiens réguliers; une procédure existe contre le harcèlement.',
    },
    {
      en: 'People grow and stay; care for each other is planned and paid for.',
      fr: 'Les gens progressent et restent; le soin mutuel est prévu et financé.',
    },
  ],
  finance: [
    {
      en: 'Receipts are kept; nobody can say at once what is left.',
      fr: 'Les reçus sont gardés; personne ne peut dire aussitôt ce qui reste.',
    },
    {
      en: 'A cash book by donor; one person does everything.',
      fr: 'Un livre de caisse par bailleur; une seule personne fait tout.',
    },
    {
      en: 'Accounts closed every month, two people for every payment, budget compared with actual.',
      fr: 'Comptes clos chaque mois, deux personnes pour chaque paiement, budget comparé au réel.',
    },
    {
      en: 'Audited, with reserves and several sources; the board reads the figures and asks.',
      fr: 'Comptes vérifiés, réserves et plusieurs sources; le conseil lit les chiffres et pose des questions.',
    },
  ],
  programmeDevelopment: [
    { en: 'Projects answer what donors ask.', fr: 'Les projets répondent à ce que demandent les bailleurs.' },
    {
      en: 'Projects answer needs that are known from experience.',
      fr: 'Les projets répondent à des besoins connus par l’expérience.',
    },
    {
      en: 'Needs are looked into with the people concerned; gender and risk are part of the design.',
      fr: 'Les besoins sont étudiés avec les personnes concernées; le genre et les risques font partie de la conception.',
    },
    {
      en: 'Programmes of several years, designed and led with those concerned, that others take up.',
      fr: 'Des programmes de plusieurs années, conçus et menés avec les personnes concernées, que d’autres reprennent.',
    },
  ],
  performance: [
    { en: 'Activities are told, not counted.', fr: 'Les activités se racontent, sans être comptées.' },
    {
      en: 'Activities and participants are counted for reports.',
      fr: 'Activités et participants sont comptés pour les rapports.',
    },
    {
      en: 'Results have baselines and are looked at together during the year.',
      fr: 'Les résultats ont une valeur de départ et sont examinés ensemble en cours d’année.',
    },
    {
      en: 'What is learned, failures too, changes the work and is shared.',
      fr: 'Ce qu’on apprend, échecs compris, change le travail et se partage.',
    },
  ],
  externalRelations: [
    {
      en: 'Known to few beyond those it works with.',
      fr: 'Peu connue au-delà des personnes avec qui elle travaille.',
    },
    {
      en: 'Takes part in networks; contacts belong to one person.',
      fr: 'Participe à des réseaux; les contacts appartiennent à une seule personne.',
    },
    {
      en: 'Speaks with authorities, media and allies to a plan, and decides what to say and what not.',
      fr: 'Parle aux autorités, aux médias et aux alliés selon un plan, et décide quoi dire et quoi taire.',
    },
    {
      en: 'Asked for its view; brings others to the table and shares funds and credit.',
      fr: 'On lui demande son avis; elle fait venir d’autres à la table et partage fonds et reconnaissance.',
    },
  ],
  digitalSecurity: [
    {
      en: 'Private devices and accounts, passwords shared.',
      fr: 'Appareils et comptes privés, mots de passe partagés.',
    },
    {
      en: 'Some use safer tools; nothing is agreed.',
      fr: 'Certaines personnes utilisent des outils plus sûrs; rien n’est convenu.',
    },
    {
      en: 'Rules are agreed and followed: encryption, second factor, copies, what is deleted when.',
      fr: 'Des règles sont convenues et suivies : chiffrement, second facteur, copies, quoi effacer et quand.',
    },
    {
      en: 'Loss and attack are practised; others are helped; somebody keeps up with new dangers.',
      fr: 'Perte et attaque sont répétées; d’autres sont aidés; quelqu’un suit les nouveaux dangers.',
    },
  ],
  holisticSecurity: [
    {
      en: 'Danger is borne alone and spoken of afterwards.',
      fr: 'Chacun porte le danger seul et l’on en parle après coup.',
    },
    {
      en: 'People look out for each other; no plan, no time for rest.',
      fr: 'On veille les uns sur les autres; ni plan, ni temps de repos.',
    },
    {
      en: 'A plan for body, mind and family is known and practised; risks are weighed before activities.',
      fr: 'Un plan pour le corps, l’esprit et la famille est connu et répété; les risques sont pesés avant les activités.',
    },
    {
      en: 'Security and well-being are part of every budget and decision, and differ with who is exposed.',
      fr: 'Sécurité et mieux-être font partie de chaque budget et de chaque décision, selon qui est exposé.',
    },
  ],
};
