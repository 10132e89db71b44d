import type {
  AllowedAction,
  ApplicationLevel,
  ApplicationState,
  ConfidentialityLevel,
  FieldProblem,
  FileScanState,
  FormAnswers,
  FormUi,
  Language,
  LocalizedText,
  MoneyJson,
  Page,
  SectionState,
  WorkKind,
} from '@candela/contracts';

/** What the API answers about applications, with the parts that OpenAPI cannot describe typed as the contracts have them. */

export interface ApplicationCall {
  readonly id: string;
  readonly reference: string;
  readonly title: LocalizedText;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timeZone: string;
  readonly acceptsApplications: boolean;
}

export interface Member {
  readonly id: string;
  readonly name: string;
}

/** What every page about an application carries. */
export interface ApplicationHead {
  readonly id: string;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly confidentiality: ConfidentialityLevel;
  readonly title: string | null;
  readonly language: Language;
  readonly version: number;
}

export interface OwnApplication extends ApplicationHead {
  readonly organization: Member;
  readonly call: ApplicationCall;
  readonly requested: MoneyJson | null;
  readonly startedAt: string;
  readonly savedAt: string;
  readonly submittedAt: string | null;
  readonly allowedActions: readonly AllowedAction[];
}

export interface OwnApplicationPage extends Page<OwnApplication> {
  readonly serverTime: string;
}

export interface Amounts {
  readonly requested: MoneyJson | null;
  readonly min: MoneyJson | null;
  readonly max: MoneyJson | null;
  readonly left: MoneyJson | null;
}

export interface SectionSummary {
  readonly key: string;
  readonly title: LocalizedText;
  readonly state: SectionState;
  readonly optional: boolean;
  readonly questions: number;
  readonly answered: number;
  readonly required: number;
  readonly requiredAnswered: number;
  readonly problems: number;
  readonly words: number;
  readonly wordsMax: number;
  readonly version: number;
  readonly savedAt: string | null;
  readonly savedBy: Member | null;
  readonly workingNow: readonly Member[];
}

export interface TaskListPage extends ApplicationHead {
  readonly organization: Member;
  readonly call: ApplicationCall;
  readonly serverTime: string;
  readonly amounts: Amounts;
  readonly sections: readonly SectionSummary[];
  readonly sectionsComplete: number;
  readonly problems: number;
  readonly words: number;
  readonly wordsMax: number;
  readonly submission: { readonly submittedAt: string; readonly receiptCode: string } | null;
  readonly allowedActions: readonly AllowedAction[];
}

export interface SectionLink {
  readonly key: string;
  readonly title: LocalizedText;
}

export interface AnswerStamp {
  readonly key: string;
  readonly version: number;
  readonly savedBy: Member | null;
  readonly savedAt: string;
}

export interface SectionPage extends ApplicationHead {
  readonly sectionKey: string;
  readonly sectionVersion: number;
  readonly position: number;
  readonly sectionCount: number;
  readonly previous: SectionLink | null;
  readonly next: SectionLink | null;
  readonly call: ApplicationCall;
  readonly serverTime: string;
  readonly form: FormUi;
  readonly answers: FormAnswers;
  readonly stamps: readonly AnswerStamp[];
  readonly summary: SectionSummary;
  readonly allowedActions: readonly AllowedAction[];
}

export interface SavedSection {
  readonly version: number;
  readonly savedAt: string;
  readonly changed: readonly string[];
  readonly changedByOthers: readonly string[];
}

export interface CheckPage extends ApplicationHead {
  readonly organization: Member;
  readonly call: ApplicationCall;
  readonly serverTime: string;
  readonly contentVersion: number;
  readonly form: FormUi;
  readonly answers: FormAnswers;
  readonly sections: readonly SectionSummary[];
  readonly problems: readonly FieldProblem[];
  readonly amounts: Amounts;
  readonly allowedActions: readonly AllowedAction[];
}

export interface Receipt {
  readonly id: string;
  readonly reference: string;
  readonly receiptCode: string;
  readonly submittedAt: string;
  readonly call: ApplicationCall;
  readonly organization: Member;
  readonly title: string | null;
  readonly requested: MoneyJson | null;
  readonly certifiedName: string | null;
  readonly revisionNumber: number;
  readonly sha256: string;
  readonly next: { readonly step: 'screening' | 'decision' | 'none'; readonly who: 'mission' | 'nobody' };
  readonly sections: readonly LocalizedText[];
}

/** A call as its page shows it to anybody; the part that starting an application needs. */
export interface PublicCall {
  readonly id: string;
  readonly reference: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly state: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timeZone: string;
  readonly awardMin: MoneyJson;
  readonly awardMax: MoneyJson;
  readonly questions: number;
  readonly words: number;
}

/** An organization as staff see it: its name, or an alias where the name is for the team alone. */
export interface Applicant {
  readonly name: string | null;
  readonly alias: string | null;
}

export interface DeskRow {
  readonly id: string;
  readonly reference: string;
  readonly title: string | null;
  readonly state: ApplicationState;
  readonly confidentiality: ConfidentialityLevel;
  readonly country: string | null;
  readonly requested: MoneyJson | null;
  readonly language: Language;
  readonly applicant: Applicant;
  readonly submittedAt: string;
}

export interface DeskPage extends Page<DeskRow> {
  readonly totalIsCapped: boolean;
}

export interface TimelineEvent {
  readonly at: string;
  readonly action: string;
  readonly by: 'applicant' | 'staff' | 'portal';
}

export interface DeskFile {
  readonly fileId: string;
  readonly question: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly scan: FileScanState;
}

export interface DeskApplication extends ApplicationHead {
  readonly country: string | null;
  readonly requested: MoneyJson | null;
  readonly applicant: Applicant;
  readonly call: ApplicationCall;
  readonly submittedAt: string;
  readonly revisionNumber: number;
  readonly sha256: string;
  readonly form: FormUi;
  readonly answers: FormAnswers;
  readonly files: readonly DeskFile[];
  readonly timeline: readonly TimelineEvent[];
  readonly allowedActions: readonly AllowedAction[];
}

export interface WorkItem {
  readonly kind: WorkKind;
  readonly subjectId: string;
  readonly reference: string;
  readonly callTitle: LocalizedText | null;
  readonly title: string | null;
  readonly callId: string;
  readonly since: string;
  readonly dueAt: string | null;
}

export interface WorkList {
  readonly items: readonly WorkItem[];
  readonly counts: readonly { readonly kind: WorkKind; readonly count: number }[];
}

export type { ApplicationLevel };
