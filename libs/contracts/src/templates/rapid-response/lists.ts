import type { Choice } from '../../form/definition.js';
import { text } from '../text.js';

export const ASKING: readonly Choice[] = [
  { key: 'defender', label: text('A person who defends human rights', 'Une personne qui défend les droits') },
  { key: 'family', label: text('Family of such a person', 'La famille d’une telle personne') },
  { key: 'organization', label: text('A group or organization', 'Un groupe ou une organisation') },
  { key: 'thirdParty', label: text('Somebody asking for them', 'Quelqu’un qui demande pour eux') },
];

export const THREATS: readonly Choice[] = [
  {
    key: 'physical',
    label: text('Attack, or threat of attack', 'Agression physique ou menace d’agression'),
  },
  { key: 'detention', label: text('Arrest or detention', 'Arrestation ou détention') },
  {
    key: 'legal',
    label: text('Charges, summons, ban on travel', 'Poursuites, convocation, interdiction de voyager'),
  },
  { key: 'surveillance', label: text('Surveillance or search', 'Surveillance ou perquisition') },
  { key: 'digital', label: text('Accounts or devices attacked', 'Attaque de comptes ou d’appareils') },
  {
    key: 'defamation',
    label: text('Smear campaign or hate online', 'Campagne de dénigrement ou haine en ligne'),
  },
  {
    key: 'sexual',
    label: text('Violence because of gender or sexuality', 'Violence liée au genre ou à la sexualité'),
  },
  { key: 'family', label: text('Threats against relatives', 'Menaces contre des proches') },
  { key: 'other', label: text('Something else', 'Autre chose') },
];

export const SOURCES: readonly Choice[] = [
  { key: 'state', label: text('Police, army or another authority', 'Police, armée ou autre autorité') },
  { key: 'company', label: text('A company or its guards', 'Une entreprise ou ses gardes') },
  { key: 'armedGroup', label: text('An armed or criminal group', 'Un groupe armé ou criminel') },
  {
    key: 'community',
    label: text('People of the neighbourhood or family', 'Des gens du voisinage ou de la famille'),
  },
  { key: 'unknown', label: text('We do not know', 'Nous ne savons pas') },
];

export const HOW_SOON: readonly Choice[] = [
  { key: 'hours', label: text('Within hours', 'D’ici quelques heures') },
  { key: 'days', label: text('Within days', 'D’ici quelques jours') },
  { key: 'weeks', label: text('Within weeks', 'D’ici quelques semaines') },
];

/** The eleven kinds of cost that rapid response pays. */
export const COST_TYPES: readonly Choice[] = [
  { key: 'physicalSecurity', label: text('Physical security', 'Sécurité physique') },
  { key: 'digitalSecurity', label: text('Digital security', 'Sécurité numérique') },
  { key: 'communications', label: text('Communications', 'Communications') },
  { key: 'securityTraining', label: text('Security training', 'Formation en sécurité') },
  { key: 'transport', label: text('Secure transport', 'Transport sécurisé') },
  { key: 'legal', label: text('Legal help', 'Aide juridique') },
  { key: 'care', label: text('Medical and psychosocial care', 'Soins médicaux et psychosociaux') },
  { key: 'humanitarian', label: text('Living costs, family included', 'Subsistance, famille comprise') },
  { key: 'relocation', label: text('Urgent relocation', 'Relocalisation d’urgence') },
  { key: 'advocacy', label: text('Urgent monitoring and advocacy', 'Veille et plaidoyer d’urgence') },
  { key: 'other', label: text('Something else', 'Autre chose') },
];
