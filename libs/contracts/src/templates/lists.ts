import type { BudgetCategory, Choice } from '../form/definition.js';
import { text } from './text.js';

export const YES_NO: readonly Choice[] = [
  { key: 'yes', label: text('Yes', 'Oui') },
  { key: 'no', label: text('No', 'Non') },
];

export const LEGAL_STATUSES: readonly Choice[] = [
  { key: 'registered', label: text('Registered', 'Enregistrée') },
  { key: 'notRegistered', label: text('Not registered', 'Non enregistrée') },
  {
    key: 'notRegisteredAtRisk',
    label: text(
      'Not registered, because registering would put us at risk',
      'Non enregistrée, parce que l’enregistrement nous mettrait en danger',
    ),
  },
];

export const ORGANIZATION_KINDS: readonly Choice[] = [
  { key: 'community', label: text('Community or grassroots group', 'Groupe communautaire ou de base') },
  {
    key: 'national',
    label: text(
      'Local or national civil society organization',
      'Organisation locale ou nationale de la société civile',
    ),
  },
  { key: 'network', label: text('Network, coalition or union', 'Réseau, coalition ou syndicat') },
  {
    key: 'international',
    label: text(
      'International organization working with local partners',
      'Organisation internationale travaillant avec des partenaires locaux',
    ),
  },
  {
    key: 'academic',
    label: text('University, research or training centre', 'Université, centre de recherche ou de formation'),
  },
  {
    key: 'media',
    label: text('Independent media or cultural organization', 'Média indépendant ou organisme culturel'),
  },
];

export const THEMES: readonly Choice[] = [
  {
    key: 'defenders',
    label: text(
      'Protection of human rights defenders',
      'Protection des défenseures et défenseurs des droits de la personne',
    ),
  },
  {
    key: 'gender',
    label: text('Gender equality and women’s rights', 'Égalité des genres et droits des femmes'),
  },
  {
    key: 'diversity',
    label: text('Rights of 2SLGBTQI+ people', 'Droits des personnes 2ELGBTQI+'),
  },
  { key: 'indigenous', label: text('Rights of Indigenous Peoples', 'Droits des peuples autochtones') },
  {
    key: 'disability',
    label: text('Rights of persons with disabilities', 'Droits des personnes en situation de handicap'),
  },
  {
    key: 'childrenYouth',
    label: text('Rights of children and young people', 'Droits des enfants et des jeunes'),
  },
  {
    key: 'expression',
    label: text('Freedom of expression and of the media', 'Liberté d’expression et liberté des médias'),
  },
  {
    key: 'civicSpace',
    label: text(
      'Association, assembly and civic participation',
      'Association, réunion et participation citoyenne',
    ),
  },
  { key: 'justice', label: text('Access to justice', 'Accès à la justice') },
  {
    key: 'landEnvironment',
    label: text('Land and environmental rights', 'Droits fonciers et environnementaux'),
  },
  { key: 'digital', label: text('Digital rights and safety', 'Droits et sécurité numériques') },
];

export const CHANNELS: readonly Choice[] = [
  { key: 'email', label: text('E-mail', 'Courriel') },
  { key: 'phone', label: text('Telephone call', 'Appel téléphonique') },
  { key: 'textMessage', label: text('Text message', 'Message texte') },
  { key: 'secureMessage', label: text('Encrypted messaging app', 'Messagerie chiffrée') },
  { key: 'trustedPerson', label: text('Through someone we trust', 'Par une personne de confiance') },
  { key: 'other', label: text('Another way', 'Un autre moyen') },
];

export const GENDERS: readonly Choice[] = [
  { key: 'women', label: text('Women and girls', 'Femmes et filles') },
  { key: 'men', label: text('Men and boys', 'Hommes et garçons') },
  { key: 'another', label: text('Another gender, or not recorded', 'Autre genre, ou non recueilli') },
];

export const AGE_BANDS: readonly Choice[] = [
  { key: 'under18', label: text('Under 18', 'Moins de 18 ans') },
  { key: 'from18to29', label: text('18 to 29', '18 à 29 ans') },
  { key: 'from30to59', label: text('30 to 59', '30 à 59 ans') },
  { key: 'from60', label: text('60 and over', '60 ans et plus') },
];

export const RISK_CATEGORIES: readonly Choice[] = [
  { key: 'security', label: text('Safety and security of people', 'Sûreté et sécurité des personnes') },
  { key: 'digital', label: text('Digital security and information', 'Sécurité numérique et information') },
  { key: 'harm', label: text('Harm to the community', 'Préjudice à la communauté') },
  { key: 'delivery', label: text('Delays or obstacles', 'Retards ou obstacles') },
  { key: 'financial', label: text('Money', 'Argent') },
  { key: 'legal', label: text('Law and permissions', 'Lois et autorisations') },
];

export const BUDGET_CATEGORIES: readonly BudgetCategory[] = [
  { key: 'people', label: text('People: salaries and fees', 'Personnel : salaires et honoraires') },
  { key: 'travel', label: text('Travel and transport', 'Déplacements et transport') },
  { key: 'events', label: text('Training, meetings and events', 'Formations, réunions et activités') },
  { key: 'equipment', label: text('Equipment and supplies', 'Équipement et fournitures') },
  {
    key: 'communications',
    label: text('Communication, translation and accessibility', 'Communication, traduction et accessibilité'),
  },
  { key: 'security', label: text('Security and well-being', 'Sécurité et mieux-être') },
  { key: 'learning', label: text('Follow-up and evaluation', 'Suivi et évaluation') },
  {
    key: 'overhead',
    overhead: true,
    label: text(
      'Overhead: rent, utilities, administration',
      'Frais généraux : loyer, services publics, administration',
    ),
  },
];
