import type {
  Language,
  OrganizationKind,
  OrganizationRole,
  RegistrationStatus,
  StaffRole,
} from '@candela/contracts';

/** Everybody of the demonstration signs in with it. */
export const DEMO_PASSWORD = 'amber-lantern-41-harbour';

export interface DemoMission {
  code: string;
  name: { en: string; fr: string };
  countries: string[];
}

export const DEMO_MISSIONS: readonly DemoMission[] = [
  { code: 'LSK', name: { en: 'Lusaka', fr: 'Lusaka' }, countries: ['ZM', 'MW'] },
  { code: 'LOM', name: { en: 'Lomé', fr: 'Lomé' }, countries: ['TG', 'BJ'] },
  { code: 'BOG', name: { en: 'Bogotá', fr: 'Bogota' }, countries: ['CO', 'EC'] },
];

export interface DemoStaff {
  key: string;
  name: string;
  email: string;
  language: Language;
  role: StaffRole;
  /** Codes of missions; all where absent. */
  missions?: string[];
  /** What to try with this person. */
  tries: string;
}

export const DEMO_STAFF: readonly DemoStaff[] = [
  {
    key: 'administrator',
    name: 'Ines Caron',
    email: 'admin@candela.example',
    language: 'fr',
    role: 'administrator',
    tries: 'accounts, mails, failed deliveries',
  },
  {
    key: 'officer',
    name: 'Maya Okafor',
    email: 'officer@candela.example',
    language: 'en',
    role: 'programOfficer',
    tries: 'calls, desk, portfolio of all missions',
  },
  {
    key: 'lusaka',
    name: 'Chanda Mwale',
    email: 'officer.lusaka@candela.example',
    language: 'en',
    role: 'programOfficer',
    missions: ['LSK'],
    tries: 'sees the Lusaka mission only',
  },
  {
    key: 'lome',
    name: 'Élise Tardif',
    email: 'agente.lome@candela.example',
    language: 'fr',
    role: 'programOfficer',
    missions: ['LOM'],
    tries: 'la mission de Lomé, en français',
  },
  {
    key: 'reviewer',
    name: 'Tomás Rivera',
    email: 'reviewer@candela.example',
    language: 'en',
    role: 'reviewer',
    tries: 'reviews that wait, after stating no conflict',
  },
  {
    key: 'reviewer2',
    name: 'Hana Yilmaz',
    email: 'reviewer.two@candela.example',
    language: 'en',
    role: 'reviewer',
    tries: '',
  },
  {
    key: 'reviewer3',
    name: 'Bastien Leroux',
    email: 'reviewer.three@candela.example',
    language: 'fr',
    role: 'reviewer',
    tries: '',
  },
  {
    key: 'reviewer4',
    name: 'Amina Diallo',
    email: 'reviewer.four@candela.example',
    language: 'fr',
    role: 'reviewer',
    tries: '',
  },
  {
    key: 'reviewer5',
    name: 'Oskar Nyman',
    email: 'reviewer.five@candela.example',
    language: 'en',
    role: 'reviewer',
    tries: '',
  },
  {
    key: 'reviewer6',
    name: 'Priya Raman',
    email: 'reviewer.six@candela.example',
    language: 'en',
    role: 'reviewer',
    tries: '',
  },
  {
    key: 'approver',
    name: 'Ruth Lindqvist',
    email: 'approver@candela.example',
    language: 'en',
    role: 'approver',
    tries: 'recommendations to approve, agreements to countersign',
  },
  {
    key: 'finance',
    name: 'Noor Haddad',
    email: 'finance@candela.example',
    language: 'en',
    role: 'financeOfficer',
    tries: 'payments to check and to mark as paid',
  },
  {
    key: 'controller',
    name: 'Paul Desjardins',
    email: 'controller@candela.example',
    language: 'fr',
    role: 'financeController',
    tries: 'paiements à approuver',
  },
  {
    key: 'custodian',
    name: 'Agnes Holm',
    email: 'custodian@candela.example',
    language: 'en',
    role: 'custodian',
    tries: 'has no case open',
  },
  {
    key: 'communications',
    name: 'Leïla Benali',
    email: 'communications@candela.example',
    language: 'fr',
    role: 'communications',
    tries: 'portfolio',
  },
  {
    key: 'auditor',
    name: 'Samuel Price',
    email: 'auditor@candela.example',
    language: 'en',
    role: 'auditor',
    tries: 'reads, changes nothing',
  },
];

export interface DemoMember {
  key: string;
  name: string;
  email: string;
  language: Language;
  roles: OrganizationRole[];
  tries: string;
}

export interface DemoOrganization {
  key: string;
  name: string;
  kind: OrganizationKind;
  country: string;
  registrationStatus: RegistrationStatus;
  /** The first one makes it, and invites the others. */
  members: DemoMember[];
}

export const DEMO_ORGANIZATIONS: readonly DemoOrganization[] = [
  {
    key: 'lukanda',
    name: 'Lukanda Women’s Paralegal Circle',
    kind: 'community',
    country: 'ZM',
    registrationStatus: 'registered',
    members: [
      {
        key: 'applicant',
        name: 'Mutinta Banda',
        email: 'applicant@lukanda.example',
        language: 'en',
        roles: ['owner', 'signatory'],
        tries: 'a draft ready to submit',
      },
      {
        key: 'editor',
        name: 'Grace Phiri',
        email: 'editor@lukanda.example',
        language: 'en',
        roles: ['editor'],
        tries: 'writes with the applicant, cannot submit',
      },
    ],
  },
  {
    key: 'plateaux',
    name: 'Voix des Plateaux',
    kind: 'network',
    country: 'TG',
    registrationStatus: 'notRegisteredAtRisk',
    members: [
      {
        key: 'candidate',
        name: 'Afi Mensah',
        email: 'candidate@plateaux.example',
        language: 'fr',
        roles: ['owner', 'signatory'],
        tries: 'une demande déposée, en français',
      },
      {
        key: 'viewer',
        name: 'Kossi Adjei',
        email: 'lecture@plateaux.example',
        language: 'fr',
        roles: ['viewer'],
        tries: 'lit seulement',
      },
    ],
  },
  ...extra(),
];

/** More organizations, each with one person, so that lists have something to list. */
function extra(): DemoOrganization[] {
  const rows: [string, string, OrganizationKind, string, RegistrationStatus, string, Language][] = [
    ['mbereshi', 'Mbereshi Youth Legal Desk', 'community', 'ZM', 'notRegistered', 'Bwalya Tembo', 'en'],
    ['shire', 'Shire River Defenders Network', 'network', 'MW', 'registered', 'Thoko Nyirenda', 'en'],
    ['copper', 'Copperbelt Radio for Rights', 'media', 'ZM', 'registered', 'Joseph Kunda', 'en'],
    ['luapula', 'Luapula Disability Forum', 'national', 'ZM', 'registered', 'Esther Mulenga', 'en'],
    ['kara', 'Maison des droits de Kara', 'national', 'TG', 'registered', 'Yao Tchalla', 'fr'],
    ['mono', 'Femmes du Mono', 'community', 'BJ', 'notRegistered', 'Rosine Dossou', 'fr'],
    ['campus', 'Campus clinic for human rights', 'academic', 'MW', 'registered', 'Dalitso Phiri', 'en'],
    ['sahel', 'Réseau des journalistes du Golfe', 'media', 'TG', 'notRegisteredAtRisk', 'Edem Lawson', 'fr'],
  ];
  return rows.map(([key, name, kind, country, registrationStatus, person, language]) => ({
    key,
    name,
    kind,
    country,
    registrationStatus,
    members: [
      {
        key,
        name: person,
        email: `contact@${key}.example`,
        language,
        roles: ['owner', 'signatory'],
        tries: '',
      },
    ],
  }));
}
