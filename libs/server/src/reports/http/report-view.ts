import {
  CONFIDENTIALITY_LEVELS,
  type ConfidentialityLevel,
  FILE_SCAN_STATES,
  type FileScanState,
  type FormAnswers,
  type FormUi,
  type Language,
  LANGUAGES,
  REPORT_KINDS,
  REPORT_STANDINGS,
  REPORT_STATES,
  type ReportKind,
  type ReportStanding,
  type ReportState,
} from '@candela/contracts';
import { AllowedActionView, LocalizedTextView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  AnswerProblemView,
  AnswerStampView,
  SectionLinkView,
  SectionSummaryView,
} from '../../drafting/index.js';

/** What every row and page about a report carries. */
export class ReportHeadView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'LIF-KE-2026-0007-A-R1' }) reference: string;
  @ApiProperty({ format: 'uuid' }) awardId: string;
  @ApiProperty({ enum: REPORT_KINDS, enumName: 'ReportKind' }) kind: ReportKind;
  /** Counts from 1 among the award's. */
  @ApiProperty() number: number;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language: Language;
  @ApiProperty({ format: 'date' }) periodFrom: string;
  @ApiProperty({ format: 'date' }) periodTo: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ enum: REPORT_STATES, enumName: 'ReportState' }) state: ReportState;
  /** By the clock, in the zone of the call. */
  @ApiProperty({ enum: [...REPORT_STANDINGS, 'later'], enumName: 'ReportStandingNow' })
  standing: ReportStanding | 'later';
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: string | null;
  /** Why it was given up. */
  @ApiProperty({ type: String, nullable: true }) skipReason: string | null;
  /** Why there is more time. */
  @ApiProperty({ type: String, nullable: true }) extensionReason: string | null;
  /** For `If-Match` of the actions on it. */
  @ApiProperty() version: number;
}

/** What the programme said to an answer, or to all of it. */
export class ReportCommentView {
  /** "section/question"; null for the whole. */
  @ApiProperty({ type: String, nullable: true }) question: string | null;
  /** The words of the question. */
  @ApiProperty({ type: LocalizedTextView, nullable: true }) label: LocalizedTextView | null;
  @ApiProperty() text: string;
  @ApiProperty({ format: 'date-time' }) writtenAt: string;
  @ApiProperty() revisionNumber: number;
}

/** What is said to the revision that is being read. */
export class ReportCommentsView {
  @ApiProperty({ type: [ReportCommentView] }) comments: ReportCommentView[];
}

/** A report of an award; its page opens to those who may read it. */
export class AwardReportView extends ReportHeadView {
  @ApiProperty() readable: boolean;
}

/** What an award owes to report, in the order of the days. */
export class AwardReportsView {
  @ApiProperty({ type: [AwardReportView] }) items: AwardReportView[];
}

/** An organization, by name, to its own members. */
export class ReportingOrganizationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

class OwnReportHead extends ReportHeadView {
  @ApiProperty() title: string;
  @ApiProperty({ type: ReportingOrganizationView }) organization: ReportingOrganizationView;
  /** What was said to what was handed in last; nothing while it is being read. */
  @ApiProperty({ type: [ReportCommentView] }) comments: ReportCommentView[];
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** What was handed in, and when. */
export class ReportSubmissionView {
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
  @ApiProperty({ example: 'K7QM-2XTA-9RVB-5HNE' }) receiptCode: string;
  @ApiProperty() revisionNumber: number;
  /** SHA-256 over the answers, in hexadecimal digits. */
  @ApiProperty() sha256: string;
}

/** The page of a report for its organization: its sections and what is left to do. */
export class OwnReportView extends OwnReportHead {
  @ApiProperty({ type: [SectionSummaryView] }) sections: SectionSummaryView[];
  @ApiProperty() sectionsComplete: number;
  /** How many things submitting would refuse. */
  @ApiProperty() problems: number;
  @ApiProperty({ type: ReportSubmissionView, nullable: true }) submission: ReportSubmissionView | null;
}

/** One section to be filled, in one round trip. */
export class ReportSectionView extends OwnReportHead {
  @ApiProperty() sectionKey: string;
  /** For `If-Match` of the next save. */
  @ApiProperty() sectionVersion: number;
  /** Counts from 1 among the sections that are shown. */
  @ApiProperty() position: number;
  @ApiProperty() sectionCount: number;
  @ApiProperty({ type: SectionLinkView, nullable: true }) previous: SectionLinkView | null;
  @ApiProperty({ type: SectionLinkView, nullable: true }) next: SectionLinkView | null;
  /** A `FormUi` of the contracts. */
  @ApiProperty({ type: 'object', additionalProperties: true }) form: FormUi;
  /** `FormAnswers` to the questions in `form`. A marker stands where the reader does not get the answer. */
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: FormAnswers;
  @ApiProperty({ type: [AnswerStampView] }) stamps: AnswerStampView[];
  @ApiProperty({ type: SectionSummaryView }) summary: SectionSummaryView;
}

/** The whole report on one page, to check before submitting. */
export class ReportCheckView extends OwnReportHead {
  /** Goes back with the submission: it is refused when anything changed since this was read. */
  @ApiProperty() contentVersion: number;
  @ApiProperty({ type: 'object', additionalProperties: true }) form: FormUi;
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: FormAnswers;
  @ApiProperty({ type: [SectionSummaryView] }) sections: SectionSummaryView[];
  @ApiProperty({ type: [AnswerProblemView] }) problems: AnswerProblemView[];
}

/** What an action on a report answers. */
export class ChangedReportView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}

/** What a submission answers. */
export class SubmittedReportView extends ChangedReportView {
  @ApiProperty() reference: string;
  @ApiProperty({ example: 'K7QM-2XTA-9RVB-5HNE' }) receiptCode: string;
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
}

/** An organization as staff see it: its name, or an alias where the name is for the team alone. */
export class ReportApplicantView {
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) alias: string | null;
}

/** The call that an award is from. */
export class ReportCallView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
}

/** One row of the desk's list. */
export class DeskReportRowView extends ReportHeadView {
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: ReportApplicantView }) applicant: ReportApplicantView;
  @ApiProperty({ format: 'uuid' }) callId: string;
  @ApiProperty({ type: ReportCallView }) call: ReportCallView;
}

/** A page of the desk's list. */
export class DeskReportPageView {
  @ApiProperty({ type: [DeskReportRowView] }) items: DeskReportRowView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  /** Null where `cursor` asked for a later page. */
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
}

/** A revision, as it stands. */
export class ReportRevisionView {
  /** Counts from 1. */
  @ApiProperty() number: number;
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
  @ApiProperty() sha256: string;
}

/** A file of the submitted revision. */
export class ReportFileView {
  @ApiProperty({ format: 'uuid' }) fileId: string;
  /** "section/question". */
  @ApiProperty() question: string;
  @ApiProperty() name: string;
  @ApiProperty() mediaType: string;
  @ApiProperty() sizeBytes: number;
  @ApiProperty({ enum: FILE_SCAN_STATES, enumName: 'FileScanState' }) scan: FileScanState;
}

/** One report as it was handed in last, with everything that was said to it. */
export class DeskReportView extends ReportHeadView {
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: ReportApplicantView }) applicant: ReportApplicantView;
  @ApiProperty({ enum: CONFIDENTIALITY_LEVELS, enumName: 'ConfidentialityLevel' })
  confidentiality: ConfidentialityLevel;
  @ApiProperty({ format: 'uuid' }) applicationId: string;
  @ApiProperty({ format: 'uuid' }) callId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) missionId: string | null;
  /** Null where nothing was handed in: drafts are nobody's but their organization's. */
  @ApiProperty({ type: ReportRevisionView, nullable: true }) revision: ReportRevisionView | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) form: FormUi;
  /** `FormAnswers`; a marker stands where the reader does not get the answer. */
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: FormAnswers;
  @ApiProperty({ type: [ReportFileView] }) files: ReportFileView[];
  /** Of every revision, the oldest first. */
  @ApiProperty({ type: [ReportCommentView] }) comments: ReportCommentView[];
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}
