import type { Language } from '@candela/contracts';
import {
  type AwardFate,
  type CallOutline,
  type Fate,
  type ProgramCode,
  type Shares,
} from './history-outlines.js';
import { MISSION_WORDS, TITLES, type MissionCode } from './history-words.js';

export interface PlannedApplication {
  /** Key of the organization: mission and number. */
  organization: string;
  title: string;
  language: Language;
  country: string;
  /** Lines of the budget that are left out, so that amounts differ. */
  leavesOut: number;
  fate: Fate;
  award: AwardFate | null;
  startedDaysAgo: number;
  submittedDaysAgo: number;
  level?: 'protected' | 'restricted';
  /** How good its reviewers find it, 0 to 1. */
  merit: number;
}

export interface PlannedCall {
  key: string;
  program: ProgramCode;
  mission: MissionCode;
  timeZone: string;
  opensDaysAgo: number;
  /** Negative: it is open still. */
  closesDaysAgo: number;
  envelopeMinor: bigint;
  /** When what was decided was told; null where nothing was. */
  releasedDaysAgo: number | null;
  applications: readonly PlannedApplication[];
}

export interface PlannedOrganization {
  key: string;
  mission: MissionCode;
  name: string;
  country: string;
  person: string;
  language: Language;
}

const TIME_ZONES: Readonly<Record<MissionCode, string>> = {
  LSK: 'Africa/Lusaka',
  LOM: 'Africa/Lome',
  BOG: 'America/Bogota',
};

/** The organizations that ask, a person each. */
export function plannedOrganizations(): PlannedOrganization[] {
  return (Object.keys(MISSION_WORDS) as MissionCode[]).flatMap((mission) => {
    const { organizations, people, countries, language } = MISSION_WORDS[mission];
    return organizations.map((name, index) => ({
      key: `${mission.toLowerCase()}-${index + 1}`,
      mission,
      name,
      country: countries[index % countries.length]!,
      person: people[index % people.length]!,
      language,
    }));
  });
}

/**
 * Calls, applications and awards as outlined: who asked for what, when, and what became of it. The same every time. Oldest
 * call first; an organization asks once in each call.
 */
export function plannedCalls(outlines: readonly CallOutline[]): PlannedCall[] {
  const organizations = plannedOrganizations();
  return outlines.map((outline, index) => {
    const random = randomFrom(index + 1);
    const here = shuffled(
      organizations.filter(({ mission }) => mission === outline.mission),
      random,
    );
    const awards = shuffled(spread(outline.awards), random);
    const fates = shuffled(spread(outline.fates), random);
    if (fates.length > here.length) throw new Error(`${outline.mission} has too few organizations.`);
    const key = `${outline.program}-${outline.mission}-${outline.opens}`.toLowerCase();
    return {
      key,
      program: outline.program,
      mission: outline.mission,
      timeZone: TIME_ZONES[outline.mission],
      opensDaysAgo: outline.opens,
      closesDaysAgo: outline.closes,
      envelopeMinor: outline.envelopeMinor,
      releasedDaysAgo: outline.released,
      applications: fates.map((fate, place) => {
        const isApproved = fate === 'approved' || fate === 'approvedWithConditions';
        return {
          ...askedBy(here[place]!, outline, random, place),
          ...levelOf(fate, random),
          fate,
          award: isApproved ? (awards.shift() ?? 'offered') : null,
          merit: meritOf(fate, random),
        };
      }),
    };
  });
}

function askedBy(
  organization: PlannedOrganization,
  outline: CallOutline,
  random: () => number,
  place: number,
): Omit<PlannedApplication, 'fate' | 'award' | 'merit'> {
  const titles = TITLES[outline.program][organization.language];
  const closes = Math.max(outline.closes, 3);
  const submittedDaysAgo = Math.round(closes + 1 + random() * Math.min(20, outline.opens - closes - 6));
  return {
    organization: organization.key,
    title: titles[(place + outline.opens) % titles.length]!,
    language: organization.language,
    country: organization.country,
    leavesOut: Math.floor(random() * 4),
    startedDaysAgo: Math.min(outline.opens - 1, submittedDaysAgo + 2 + Math.round(random() * 8)),
    submittedDaysAgo,
  };
}

/** Some are protected; restricted ones wait for the few who may read them. */
function levelOf(fate: Fate, random: () => number): Pick<PlannedApplication, 'level'> {
  const chance = random();
  if (chance < 0.1 && (fate === 'submitted' || fate === 'ineligible')) return { level: 'restricted' };
  return chance < 0.16 ? { level: 'protected' } : {};
}

/** What was approved was found good, what was declined less so, with some noise. */
function meritOf(fate: Fate, random: () => number): number {
  const noise = (random() - 0.5) * 0.2;
  const base = fate.startsWith('approved')
    ? 0.82
    : fate === 'waitlisted'
      ? 0.68
      : fate === 'declined'
        ? 0.5
        : 0.65;
  return Math.min(1, Math.max(0, base + noise));
}

function spread<Key extends string>(shares: Shares<Key>): Key[] {
  return shares.flatMap(([key, count]) => Array.from({ length: count }, () => key));
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const rest = [...items];
  return items.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]!);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
