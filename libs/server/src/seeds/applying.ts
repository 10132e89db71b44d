import type { CallTemplateKey, FormAnswers, Language, SectionAnswers } from '@candela/contracts';
import { PROGRAM_TEMPLATES } from '@candela/contracts/templates';
import {
  RaiseConfidentiality,
  SaveSection,
  StartApplication,
  SubmitApplication,
} from '../applications/index.js';
import {
  CreateCall,
  EditCall,
  localTimeOf,
  PublishCall,
  RequestTranslationReview,
} from '../programs/index.js';
import type { Stage } from './stage.js';

/** A call as the demonstration makes one. */
export interface CallToMake {
  program: string;
  mission: string;
  timeZone: string;
  /** The officer who makes it. */
  maker: string;
  opensAt: Date;
  closesAt: Date;
  envelopeMinor: bigint;
  /** Where the template's own day will not do. */
  activitiesEndOn?: string;
}

export interface MadeCall {
  id: string;
  template: CallTemplateKey;
  opensAt: Date;
  closesAt: Date;
  activitiesEndOn: string;
  awardMaxMinor: bigint;
}

/** An officer drafts a call. */
export async function draftCall(
  stage: Stage,
  call: CallToMake,
  words: Partial<{ summary: { en: string; fr: string } }> = {},
): Promise<{ id: string; version: number }> {
  const { timeZone, opensAt, closesAt, envelopeMinor, activitiesEndOn } = call;
  const programId = stage.programs.get(call.program) ?? '';
  const missionId = stage.missions.get(call.mission) ?? null;
  const made = await stage
    .use(CreateCall)
    .execute(stage.person(call.maker), { programId, missionId, timeZone });
  const local = (moment: Date, time: string): string =>
    `${localTimeOf(moment, timeZone).slice(0, 10)}T${time}`;
  return stage.use(EditCall).execute(await stage.again(call.maker), made.id, made.version, {
    opensAtLocal: local(opensAt, '09:00'),
    closesAtLocal: local(closesAt, '23:59'),
    envelopeMinor,
    ...(activitiesEndOn ? { activitiesEndOn } : {}),
    ...words,
  });
}

/** An officer makes a call and publishes it. */
export async function publishCall(stage: Stage, call: CallToMake): Promise<MadeCall> {
  const drafted = await draftCall(stage, call);
  const maker = stage.person(call.maker);
  const reviewed = await stage.use(RequestTranslationReview).execute(maker, drafted.id, drafted.version);
  await stage.use(PublishCall).execute(maker, drafted.id, reviewed.version);
  return stage.row<MadeCall>(
    'the terms of a call that was made',
    `SELECT id, template, opens_at AS "opensAt", closes_at AS "closesAt", activities_end_on::text AS "activitiesEndOn",
            award_max_minor AS "awardMaxMinor"
     FROM call WHERE id = $1`,
    [drafted.id],
  );
}

/** What somebody writes into an application. */
export interface Writing {
  /** Who writes, and signs. */
  author: string;
  organization: { key: string; name: string; kind: string };
  language: Language;
  title: string;
  country: string;
  /** Lines of the budget that are left out, so that amounts differ. */
  leavesOut: number;
  level?: 'protected' | 'restricted';
}

export interface BegunApplication {
  id: string;
  contentVersion: number;
}

/** Begins an application and saves section after section, as somebody would; the first four where it is only begun. */
export async function writeApplication(
  stage: Stage,
  call: MadeCall,
  writing: Writing,
  isOnlyBegun = false,
): Promise<BegunApplication> {
  const author = stage.person(writing.author);
  const { id } = await stage.use(StartApplication).execute(author, {
    callId: call.id,
    organizationId: stage.organizations.get(writing.organization.key) ?? '',
    language: writing.language,
  });
  const sections = Object.entries(answersOf(call, writing)) as [string, SectionAnswers][];
  let contentVersion = 0;
  for (const [sectionKey, answers] of isOnlyBegun ? sections.slice(0, 4) : sections) {
    const saved = await stage.use(SaveSection).execute(author, { id, sectionKey, version: 1, answers });
    contentVersion += saved.version;
  }
  return { id, contentVersion };
}

/** Its signatory hands an application in, and says where more care is needed. Returns its version. */
export async function handIn(
  stage: Stage,
  begun: BegunApplication,
  { author, level, typedName }: Writing & { typedName: string },
): Promise<number> {
  const signatory = stage.person(author);
  const { version } = await stage.use(SubmitApplication).execute(signatory, { ...begun, typedName });
  if (!level) return version;
  return (await stage.use(RaiseConfidentiality).execute(signatory, { id: begun.id, version, level })).version;
}

/** The finished example of the template in the author's language, made this organization's own. */
function answersOf(
  call: MadeCall,
  { language, title, country, leavesOut, organization }: Writing,
): FormAnswers {
  const template = PROGRAM_TEMPLATES[call.template];
  const answers = structuredClone(template.example(language, call.activitiesEndOn)) as Record<
    string,
    Record<string, unknown>
  >;
  const put = (path: string, value: unknown): void => {
    const [section = '', question = ''] = path.split('/');
    answers[section] = { ...answers[section], [question]: value };
  };
  put(template.headline.title, title);
  put(template.headline.country, [{ precision: 'country', country }]);
  if (call.template === 'capacityBuilding') put('profile/name', organization.name);
  if (call.template === 'localInitiatives') {
    put('organization/name', organization.name);
    put('organization/kind', organization.kind);
    const lines = answers['budget']?.['lines'];
    if (Array.isArray(lines)) {
      const left = lines.filter((_, index) => index < 2 || index >= 2 + leavesOut);
      put('budget/lines', left);
    }
  }
  return answers as FormAnswers;
}
