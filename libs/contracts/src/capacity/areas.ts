import type { LocalizedText } from '../language/language.js';

/** What an organization is looked at in, in the order in which people go through it. */
export const CAPACITY_AREAS = [
  'governance',
  'management',
  'people',
  'finance',
  'programmeDevelopment',
  'performance',
  'externalRelations',
  'digitalSecurity',
  'holisticSecurity',
] as const;
export type CapacityArea = (typeof CAPACITY_AREAS)[number];

/** Areas whose evidence could help somebody to do harm: it is read by the team only. */
export const SENSITIVE_CAPACITY_AREAS: readonly CapacityArea[] = ['digitalSecurity', 'holisticSecurity'];

export const CAPACITY_AREA_NAMES: Readonly<Record<CapacityArea, LocalizedText>> = {
  governance: { en: 'Governance', fr: 'Gouvernance' },
  management: { en: 'Management', fr: 'Gestion' },
  people: { en: 'People', fr: 'Équipe' },
  finance: { en: 'Finance', fr: 'Finances' },
  programmeDevelopment: { en: 'Programme development', fr: 'Conception de programmes' },
  performance: { en: 'Performance', fr: 'Suivi et résultats' },
  externalRelations: { en: 'External relations', fr: 'Relations extérieures' },
  digitalSecurity: { en: 'Digital security', fr: 'Sécurité numérique' },
  holisticSecurity: { en: 'Holistic security', fr: 'Sécurité intégrée' },
};
