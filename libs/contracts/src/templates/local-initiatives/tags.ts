import type { Choice } from '../../form/definition.js';
import { text } from '../text.js';

/** Subjects under which recommendations of the Universal Periodic Review are grouped. */
export const REVIEW_TAGS: readonly Choice[] = [
  {
    key: 'defenders',
    label: text('Human rights defenders', 'Défenseures et défenseurs des droits de la personne'),
  },
  { key: 'civicSpace', label: text('Association and peaceful assembly', 'Association et réunion pacifique') },
  { key: 'expression', label: text('Opinion, expression and media', 'Opinion, expression et médias') },
  { key: 'detention', label: text('Torture and arbitrary detention', 'Torture et détention arbitraire') },
  { key: 'justice', label: text('Fair trial and rule of law', 'Procès équitable et primauté du droit') },
  { key: 'genderViolence', label: text('Gender-based violence', 'Violence fondée sur le genre') },
  { key: 'discrimination', label: text('Equality and non-discrimination', 'Égalité et non-discrimination') },
  { key: 'indigenous', label: text('Indigenous Peoples and minorities', 'Peuples autochtones et minorités') },
  { key: 'disability', label: text('Persons with disabilities', 'Personnes en situation de handicap') },
  { key: 'children', label: text('Rights of the child', 'Droits de l’enfant') },
  {
    key: 'migrants',
    label: text('Migrants, refugees and displaced people', 'Personnes migrantes, réfugiées et déplacées'),
  },
  {
    key: 'environment',
    label: text('Business, land and environment', 'Entreprises, terres et environnement'),
  },
];

/** The seventeen Sustainable Development Goals, by their official short names. */
export const GOAL_TAGS: readonly Choice[] = [
  { key: 'goal1', label: text('1. No poverty', '1. Pas de pauvreté') },
  { key: 'goal2', label: text('2. Zero hunger', '2. Faim « zéro »') },
  { key: 'goal3', label: text('3. Good health and well-being', '3. Bonne santé et bien-être') },
  { key: 'goal4', label: text('4. Quality education', '4. Éducation de qualité') },
  { key: 'goal5', label: text('5. Gender equality', '5. Égalité entre les sexes') },
  { key: 'goal6', label: text('6. Clean water and sanitation', '6. Eau propre et assainissement') },
  { key: 'goal7', label: text('7. Affordable and clean energy', '7. Énergie propre et d’un coût abordable') },
  {
    key: 'goal8',
    label: text('8. Decent work and economic growth', '8. Travail décent et croissance économique'),
  },
  {
    key: 'goal9',
    label: text('9. Industry, innovation and infrastructure', '9. Industrie, innovation et infrastructure'),
  },
  { key: 'goal10', label: text('10. Reduced inequalities', '10. Inégalités réduites') },
  {
    key: 'goal11',
    label: text('11. Sustainable cities and communities', '11. Villes et communautés durables'),
  },
  {
    key: 'goal12',
    label: text('12. Responsible consumption and production', '12. Consommation et production responsables'),
  },
  {
    key: 'goal13',
    label: text('13. Climate action', '13. Mesures relatives à la lutte contre les changements climatiques'),
  },
  { key: 'goal14', label: text('14. Life below water', '14. Vie aquatique') },
  { key: 'goal15', label: text('15. Life on land', '15. Vie terrestre') },
  {
    key: 'goal16',
    label: text('16. Peace, justice and strong institutions', '16. Paix, justice et institutions efficaces'),
  },
  {
    key: 'goal17',
    label: text('17. Partnerships for the goals', '17. Partenariats pour la réalisation des objectifs'),
  },
];
