import type { JourneyLanguage } from '../stack/texts.js';

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** Who is new to the portal in a journey: nobody else's journey meets them, so that all may run at once and again. */
export const NEWCOMERS = ['signatory', 'applicant', 'officer', 'conflicted', 'reviewer', 'finance'] as const;
export type Newcomer = (typeof NEWCOMERS)[number];

/** Who is of the demonstration. */
export const RESIDENTS = ['approver', 'controller', 'auditor'] as const;
export type Resident = (typeof RESIDENTS)[number];

export type Persona = Newcomer | Resident;

export interface Cast {
  readonly newcomers: Readonly<Record<Newcomer, Person>>;
  readonly organization: string;
  readonly country: string;
  /** Its code, and what stands in the names of its calls. */
  readonly mission: { readonly code: string; readonly name: string };
  readonly title: string;
  /** What the objectives say after they were asked about. */
  readonly answer: string;
}

export const RESIDENT_EMAILS: Readonly<Record<Resident, string>> = {
  approver: 'approver@candela.example',
  controller: 'controller@candela.example',
  auditor: 'auditor@candela.example',
};

/** So that journeys can be run again on a stack that goes on. */
const RUN = Date.now().toString(36);

export const CASTS: Readonly<Record<JourneyLanguage, Cast>> = {
  en: {
    newcomers: {
      signatory: { name: 'Chileshe Mumba', email: `chileshe.${RUN}@kafue.example` },
      applicant: { name: 'Mwansa Zulu', email: `mwansa.${RUN}@kafue.example` },
      officer: { name: 'Temwani Chirwa', email: `temwani.${RUN}@candela.example` },
      conflicted: { name: `Gideon Amsel ${RUN}`, email: `gideon.${RUN}@candela.example` },
      reviewer: { name: `Noma Radebe ${RUN}`, email: `noma.${RUN}@candela.example` },
      finance: { name: 'Lea Sundberg', email: `lea.${RUN}@candela.example` },
    },
    organization: 'Kafue Basin Land Desk',
    country: 'ZM',
    mission: { code: 'LSK', name: 'Lusaka' },
    title: `A land desk that travels with the river (${RUN})`,
    answer: 'Thirty paralegals in ten villages, each with a case book, by the end of the first half-year.',
  },
  fr: {
    newcomers: {
      signatory: { name: 'Akofa Tossou', email: `akofa.${RUN}@sio.example` },
      applicant: { name: 'Mawuli Dogbe', email: `mawuli.${RUN}@sio.example` },
      officer: { name: 'Béatrice Houle', email: `beatrice.${RUN}@candela.example` },
      conflicted: { name: `Yvan Roche ${RUN}`, email: `yvan.${RUN}@candela.example` },
      reviewer: { name: `Salomé Adjovi ${RUN}`, email: `salome.${RUN}@candela.example` },
      finance: { name: 'Luc Marchand', email: `luc.${RUN}@candela.example` },
    },
    organization: 'Rives du Sio',
    country: 'TG',
    mission: { code: 'LOM', name: 'Lomé' },
    title: `Un guichet foncier qui suit le fleuve (${RUN})`,
    answer:
      'Trente parajuristes dans dix villages, chacun avec son registre, avant la fin du premier semestre.',
  },
};
