import type { LocalizedText } from '@candela/contracts';

const pair = (en: string, fr: string): LocalizedText => ({ en, fr });

/** Invented organizations: name, city, country as the register writes it. */
export const ORGANIZATIONS: readonly (readonly [name: string, city: string, country: string])[] = [
  ['Baobab Legal Aid', 'Kisumu', 'Kenya'],
  ['Mwangaza Community Radio', 'Nakuru', 'Kenya'],
  ['Acacia Pastoralist Women’s Forum', 'Isiolo', 'Kenya'],
  ['Red de Mujeres Río Claro', 'Quibdó', 'Colombia'],
  ['Colectivo Memoria Viva del Sur', 'Pasto', 'Colombia'],
  ['Guardia Ambiental La Ceiba', 'Florencia', 'Colombia'],
  ['Casa de la Palabra Xela', 'Quetzaltenango', 'Guatemala'],
  ['Consejo de Comunidades Cuatro Vientos', 'Huehuetenango', 'Guatemala'],
  ['Tbilisi Youth Observatory', 'Tbilisi', 'Georgia'],
  ['Rioni Valley Watch', 'Kutaisi', 'Georgia'],
  ['Yayasan Suara Pesisir', 'Makassar', 'Indonesia'],
  ['Lembaga Bantuan Hukum Cendana', 'Kupang', 'Indonesia'],
  ['Cedar Press Freedom Centre', 'Tripoli', 'Lebanon'],
  ['Bekaa Women’s Circle', 'Zahlé', 'Lebanon'],
  ['Nyasa Access to Justice', 'Mzuzu', 'Malawi'],
  ['Shire River Farmers’ Voice', 'Blantyre', 'Malawi'],
  ['Himal Dalit Rights Forum', 'Pokhara', 'Nepal'],
  ['Terai Young Lawyers', 'Janakpur', 'Nepal'],
  ['Asociación Quilla de Lenguas Originarias', 'Ayacucho', 'Peru'],
  ['Amazonía Defensa Colectiva', 'Pucallpa', 'Peru'],
  ['Bangon Bayan Community Network', 'Iloilo', 'Philippines'],
  ['Mindanao Peace Paralegals', 'Cotabato', 'Philippines'],
  ['Réseau Jokko des jeunes citoyens', 'Thiès', 'Senegal'],
  ['Maison des droits de la Casamance', 'Ziguinchor', 'Senegal'],
  ['Association Yasmine pour l’égalité', 'Sfax', 'Tunisia'],
  ['Observatoire citoyen du Sahel', 'Sousse', 'Tunisia'],
  ['Kafue Disability Alliance', 'Lusaka', 'Zambia'],
  ['Copperbelt Miners’ Families Trust', 'Kitwe', 'Zambia'],
  ['Prairie Refugee Sponsors’ Guild', 'Saskatoon', 'Canada'],
  ['Collectif Boréal d’accueil', 'Sherbrooke', 'Canada'],
];

/** What was funded, by program area: complete sentences, so that none is glued together. */
export const WORK: Readonly<Record<string, readonly LocalizedText[]>> = {
  'Civic Space': [
    pair(
      'Residents learn how to follow the municipal budget and to ask for changes in public hearings.',
      'Les résidents apprennent à suivre le budget municipal et à demander des changements lors des audiences publiques.',
    ),
    pair(
      'A coalition of small associations prepares a common answer to a bill on the registration of organizations.',
      'Une coalition de petites associations prépare une réponse commune à un projet de loi sur l’enregistrement des organismes.',
    ),
    pair(
      'Young people set up an open forum where candidates for local councils answer questions.',
      'Des jeunes créent un forum ouvert où les personnes candidates aux conseils locaux répondent aux questions.',
    ),
    pair(
      'Volunteers observe peaceful assemblies and publish what they saw in plain language.',
      'Des bénévoles observent des rassemblements pacifiques et publient leurs constats en langage clair.',
    ),
  ],
  'Freedom of Expression': [
    pair(
      'A community station trains reporters in three local languages and opens a weekly call-in hour.',
      'Une station communautaire forme des reporters dans trois langues locales et ouvre une heure hebdomadaire à l’antenne.',
    ),
    pair(
      'Lawyers give free advice to writers and journalists who face charges for what they published.',
      'Des avocats conseillent gratuitement des écrivains et des journalistes poursuivis pour leurs publications.',
    ),
    pair(
      'Newsrooms practise how to keep sources and devices safe, and set up a shared help line.',
      'Des salles de rédaction apprennent à protéger leurs sources et leurs appareils, et créent une ligne d’aide commune.',
    ),
    pair(
      'A travelling library of banned and forgotten books visits schools and markets.',
      'Une bibliothèque itinérante de livres interdits et oubliés visite les écoles et les marchés.',
    ),
  ],
  Equality: [
    pair(
      'Women who survived violence run a safe house and a network of companions to court.',
      'Des femmes qui ont survécu à la violence tiennent une maison sûre et un réseau d’accompagnement au tribunal.',
    ),
    pair(
      'People with disabilities map public buildings and negotiate repairs with the city.',
      'Des personnes handicapées cartographient les bâtiments publics et négocient des travaux avec la ville.',
    ),
    pair(
      'Domestic workers form an association and agree on a model contract.',
      'Des travailleuses domestiques fondent une association et conviennent d’un contrat type.',
    ),
    pair(
      'Families of children without birth certificates are helped through every step of registration.',
      'Les familles d’enfants sans acte de naissance sont aidées à chaque étape de l’enregistrement.',
    ),
  ],
  'Land and Environment': [
    pair(
      'Villages draw their own maps of common land and file them with the registry.',
      'Des villages dressent leurs propres cartes des terres communes et les déposent au registre foncier.',
    ),
    pair(
      'River communities measure water quality downstream of a mine and publish the results each month.',
      'Des communautés riveraines mesurent la qualité de l’eau en aval d’une mine et publient les résultats chaque mois.',
    ),
    pair(
      'Forest guards receive radios, first-aid training and a plan for the days when they are threatened.',
      'Des gardes forestiers reçoivent des radios, une formation aux premiers soins et un plan pour les jours de menace.',
    ),
    pair(
      'Indigenous elders and students record customary rules on hunting and fishing.',
      'Des aînés autochtones et des étudiants consignent les règles coutumières de chasse et de pêche.',
    ),
  ],
  'Access to Justice': [
    pair(
      'Paralegals visit remand prisons every week and bring forgotten files before a judge.',
      'Des parajuristes visitent chaque semaine les maisons d’arrêt et portent les dossiers oubliés devant un juge.',
    ),
    pair(
      'Families of the disappeared learn how to search archives and to file petitions.',
      'Des familles de personnes disparues apprennent à fouiller les archives et à déposer des requêtes.',
    ),
    pair(
      'A mobile clinic gives legal advice in markets on matters of rent, wages and inheritance.',
      'Une clinique mobile donne des conseils juridiques sur les marchés au sujet des loyers, des salaires et des successions.',
    ),
    pair(
      'Documentation of evictions is collected, checked and handed to the human rights commission.',
      'Des preuves d’expulsions sont réunies, vérifiées et remises à la commission des droits de la personne.',
    ),
  ],
};

/** How it was done; a second sentence, whole by itself. */
export const MANNER: readonly LocalizedText[] = [
  pair(
    'The work is led by people from the neighbourhood, who meet every fortnight.',
    'Le travail est mené par des gens du quartier, qui se réunissent toutes les deux semaines.',
  ),
  pair(
    'Materials are published in two languages and may be reused freely.',
    'Le matériel est publié en deux langues et peut être réutilisé librement.',
  ),
  pair(
    'Half of the participants are women, and childcare is offered at every meeting.',
    'La moitié des personnes participantes sont des femmes, et une garde d’enfants est offerte à chaque réunion.',
  ),
  pair(
    'A short survey before and after shows what has changed.',
    'Un court sondage avant et après montre ce qui a changé.',
  ),
  pair(
    'Two partner organizations in other districts repeat the work in the second half.',
    'Deux organismes partenaires d’autres districts reprennent le travail dans la seconde moitié.',
  ),
  pair(
    'The security plan is reviewed with an adviser every three months.',
    'Le plan de sécurité est revu tous les trois mois avec une conseillère.',
  ),
];

/** What was to be reached, by program area. */
export const RESULTS: Readonly<Record<string, readonly string[]>> = {
  'Civic Space': ['Communities take part in public decisions', 'Organizations are better governed'],
  'Freedom of Expression': ['Defenders can work in safety', 'People know and claim their rights'],
  Equality: ['People know and claim their rights', 'Communities take part in public decisions'],
  'Land and Environment': [
    'Defenders can work in safety',
    'Violations are documented and brought before courts',
  ],
  'Access to Justice': [
    'Violations are documented and brought before courts',
    'People know and claim their rights',
  ],
};

export const POPULATIONS = [
  'General Populations',
  'Women',
  'Journalists and Writers',
  'Rural Communities',
  'Indigenous or Aboriginal',
  'People with Disabilities',
] as const;

export const AGE_GROUPS = ['General population (all age groups)', 'Youth', 'Adults (25-64)'] as const;
