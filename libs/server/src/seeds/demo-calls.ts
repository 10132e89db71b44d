import type { CallTemplateKey, LocalizedText } from '@candela/contracts';

export interface DemoProgram {
  code: string;
  name: LocalizedText;
  description: LocalizedText;
  template: CallTemplateKey;
}

/** The four programmes, one of each kind; called as in the register of past grants, so that the portfolio tells both as one. */
export const DEMO_PROGRAMS: readonly DemoProgram[] = [
  {
    code: 'LIF',
    name: { en: 'Local Initiatives', fr: 'Initiatives locales' },
    description: {
      en: 'Small grants for what communities do themselves, one call for each mission.',
      fr: 'De petites subventions pour ce que les communautés font elles-mêmes, un appel par mission.',
    },
    template: 'localInitiatives',
  },
  {
    code: 'RR',
    name: { en: 'Rapid Response', fr: 'Intervention rapide' },
    description: {
      en: 'Help within days for defenders in danger.',
      fr: 'De l’aide en quelques jours pour des défenseurs en danger.',
    },
    template: 'rapidResponse',
  },
  {
    code: 'CB',
    name: { en: 'Capacity Building', fr: 'Renforcement des capacités' },
    description: {
      en: 'Training, mentoring and technical assistance for organizations, over one to two years.',
      fr: 'Formation, mentorat et assistance technique pour des organisations, sur un à deux ans.',
    },
    template: 'capacityBuilding',
  },
  {
    code: 'HRA',
    name: { en: 'Human Rights Award', fr: 'Prix des droits de la personne' },
    description: {
      en: 'Recognition, where it puts nobody at risk.',
      fr: 'Une reconnaissance, là où elle ne met personne en danger.',
    },
    template: 'humanRightsAward',
  },
];

export interface DemoCall {
  key: string;
  mission: string;
  timeZone: string;
  /** Days from now; negative in the past. */
  opensInDays: number;
  closesInDays: number;
  envelopeMinor: bigint;
  /** A draft is left as one, with its French summary missing. */
  isDraft?: true;
}

export const DEMO_CALLS: readonly DemoCall[] = [
  {
    key: 'lusaka',
    mission: 'LSK',
    timeZone: 'Africa/Lusaka',
    opensInDays: -12,
    closesInDays: 23,
    envelopeMinor: 42_000_000n,
  },
  {
    key: 'lome',
    mission: 'LOM',
    timeZone: 'Africa/Lome',
    opensInDays: -30,
    closesInDays: 5,
    envelopeMinor: 36_000_000n,
  },
  {
    key: 'lusaka-closed',
    mission: 'LSK',
    timeZone: 'Africa/Lusaka',
    opensInDays: -60,
    closesInDays: -20,
    envelopeMinor: 30_000_000n,
  },
  {
    key: 'bogota',
    mission: 'BOG',
    timeZone: 'America/Bogota',
    opensInDays: 16,
    closesInDays: 51,
    envelopeMinor: 50_000_000n,
  },
  {
    key: 'lome-next',
    mission: 'LOM',
    timeZone: 'Africa/Lome',
    opensInDays: 40,
    closesInDays: 75,
    envelopeMinor: 36_000_000n,
    isDraft: true,
  },
];

export interface DemoApplication {
  organization: string;
  call: string;
  title: string;
  /** How far it got. */
  ends: 'begun' | 'complete' | 'submitted' | 'screening' | 'withdrawn';
  startedDaysAgo: number;
  submittedDaysAgo?: number;
  /** Lines of the budget that are left out, so that amounts differ. */
  leavesOut: number;
  level?: 'protected' | 'restricted';
}

export const DEMO_APPLICATIONS: readonly DemoApplication[] = [
  {
    organization: 'lukanda',
    call: 'lusaka',
    title: 'Her land, her voice: paralegals for women who defend their land',
    ends: 'complete',
    startedDaysAgo: 10,
    leavesOut: 0,
  },
  {
    organization: 'plateaux',
    call: 'lome',
    title: 'Écouter, noter, protéger : veille citoyenne dans les Plateaux',
    ends: 'submitted',
    startedDaysAgo: 25,
    submittedDaysAgo: 8,
    leavesOut: 0,
    level: 'protected',
  },
  {
    organization: 'mbereshi',
    call: 'lusaka',
    title: 'A legal desk that young people dare to enter',
    ends: 'submitted',
    startedDaysAgo: 11,
    submittedDaysAgo: 3,
    leavesOut: 1,
  },
  {
    organization: 'shire',
    call: 'lusaka',
    title: 'River watch: fishers who document and speak',
    ends: 'submitted',
    startedDaysAgo: 9,
    submittedDaysAgo: 1,
    leavesOut: 2,
  },
  {
    organization: 'copper',
    call: 'lusaka',
    title: 'Twelve hours of radio on the right to assemble',
    ends: 'begun',
    startedDaysAgo: 5,
    leavesOut: 1,
  },
  {
    organization: 'luapula',
    call: 'lusaka',
    title: 'Ramps to the courtroom',
    ends: 'withdrawn',
    startedDaysAgo: 8,
    submittedDaysAgo: 4,
    leavesOut: 3,
  },
  {
    organization: 'kara',
    call: 'lome',
    title: 'Des parajuristes au marché de Kara',
    ends: 'submitted',
    startedDaysAgo: 22,
    submittedDaysAgo: 5,
    leavesOut: 1,
  },
  {
    organization: 'mono',
    call: 'lome',
    title: 'Sages-femmes et droits : un même chemin',
    ends: 'begun',
    startedDaysAgo: 6,
    leavesOut: 0,
  },
  {
    organization: 'sahel',
    call: 'lome',
    title: 'Une rédaction qui protège ses sources',
    ends: 'submitted',
    startedDaysAgo: 20,
    submittedDaysAgo: 2,
    leavesOut: 2,
    level: 'restricted',
  },
  {
    organization: 'campus',
    call: 'lusaka-closed',
    title: 'Students beside detainees: a first phone call',
    ends: 'screening',
    startedDaysAgo: 50,
    submittedDaysAgo: 30,
    leavesOut: 1,
  },
  {
    organization: 'mbereshi',
    call: 'lusaka-closed',
    title: 'Know your arrest: cards in four languages',
    ends: 'screening',
    startedDaysAgo: 48,
    submittedDaysAgo: 26,
    leavesOut: 2,
  },
  {
    organization: 'shire',
    call: 'lusaka-closed',
    title: 'Safe boats for those who report',
    ends: 'submitted',
    startedDaysAgo: 45,
    submittedDaysAgo: 24,
    leavesOut: 3,
  },
];
