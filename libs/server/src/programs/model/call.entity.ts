import {
  CALL_TEXTS,
  callStateAt,
  type CallEditablePart,
  type CallState,
  type CallTemplateKey,
  type FieldProblem,
  type LocalizedText,
} from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  CallIsClosed,
  CallIsOver,
  CallNotReady,
  ExtensionNotLater,
  TermsAreFixed,
  TextsOutOfStep,
} from '../domain/call-errors.js';
import { callLifecycle } from '../domain/call-lifecycle.js';
import { changedInOneLanguage, missingTexts, type CallTexts } from '../domain/call-texts.js';

/** What is promised and cannot be taken back once the call is published. */
export interface CallTerms {
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
  currency: string;
  envelopeMinor: bigint | null;
  awardMinMinor: bigint;
  awardMaxMinor: bigint;
  activitiesEndOn: string;
}

/** Changes to a call; what is absent stays. */
export type CallRevision = Partial<CallTexts & CallTerms>;

const TERMS = [
  'opensAt',
  'closesAt',
  'timeZone',
  'currency',
  'envelopeMinor',
  'awardMinMinor',
  'awardMaxMinor',
  'activitiesEndOn',
] as const satisfies readonly (keyof CallTerms)[];

/** An invitation to apply, with its terms, its texts in both languages, and its deadline in a zone of its own. */
@Entity('call')
export class Call implements CallTexts, CallTerms {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') programId: string;
  @Column('uuid', { nullable: true }) missionId: string | null;
  @Column('text') reference: string;
  @Column('text') template: CallTemplateKey;
  @Column('jsonb') title: LocalizedText;
  @Column('jsonb') summary: LocalizedText;
  @Column('jsonb') whoCanApply: LocalizedText;
  @Column('jsonb') guidance: LocalizedText;
  @Column('timestamptz') opensAt: Date;
  @Column('timestamptz') closesAt: Date;
  @Column('text') timeZone: string;
  @Column('text') currency: string;
  @Column('bigint', { nullable: true, transformer: bigintColumn }) envelopeMinor: bigint | null;
  @Column('bigint', { transformer: bigintColumn }) awardMinMinor: bigint;
  @Column('bigint', { transformer: bigintColumn }) awardMaxMinor: bigint;
  @Column('date') activitiesEndOn: string;
  @Column('text') state: CallState;
  @Column('int') version: number;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('timestamptz') textsChangedAt: Date;
  @Column('jsonb', { nullable: true }) cancellationReason: LocalizedText | null;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;

  /** What may be changed by now. */
  editablePart(now: Date): CallEditablePart {
    const state = callStateAt(this, now);
    if (callLifecycle.in('over', state)) return 'nothing';
    return state === 'draft' ? 'everything' : 'texts';
  }

  /**
   * Takes changes. Once published, texts stay complete in both languages, and one changed in one language only is refused
   * unless `otherLanguageStands` says that its pair needs no change. Returns whether the terms changed.
   */
  revise(changes: CallRevision, now: Date, otherLanguageStands: boolean): { termsChanged: boolean } {
    const before = textsOf(this);
    const changedTerms = TERMS.filter(
      (field) => changes[field] !== undefined && !same(this[field], changes[field]),
    );
    const part = this.editablePart(now);
    if (part === 'nothing') throw new CallIsOver();
    if (part === 'texts' && changedTerms.length > 0) throw new TermsAreFixed(changedTerms);
    Object.assign(this, changes, { updatedAt: now });
    if (this.publishedAt) this.assertInStep(before, otherLanguageStands);
    if (CALL_TEXTS.some((text) => !same(before[text], this[text]))) this.textsChangedAt = now;
    return { termsChanged: changedTerms.length > 0 };
  }

  /** Hands the texts to whoever checks the other language; from here on only words change. */
  requestTranslationReview(now: Date): void {
    this.state = callLifecycle.next(this.state, 'call.request-translation-review');
    this.updatedAt = now;
  }

  /** Takes the call back to where everything may change. */
  returnToDraft(now: Date): void {
    this.state = callLifecycle.next(this.state, 'call.return-to-draft');
    this.updatedAt = now;
  }

  /** Makes it public. `problems` are what `publicationProblems` found; any refuses. */
  publish(problems: FieldProblem[], now: Date): void {
    const state = callLifecycle.next(this.state, 'call.publish');
    if (problems.length > 0) throw new CallNotReady(problems);
    Object.assign(this, { state, publishedAt: now, textsChangedAt: now, updatedAt: now });
  }

  /** The clock has come to the opening. */
  open(now: Date): void {
    this.state = callLifecycle.next(this.state, 'call.open');
    this.updatedAt = now;
  }

  /** The clock has come to the deadline. */
  close(now: Date): void {
    this.state = callLifecycle.next(this.state, 'call.close');
    this.updatedAt = now;
  }

  /** Gives more time. Throws where the deadline has passed, or the new one is not later than the old. */
  extend(closesAt: Date, now: Date): void {
    if (callStateAt(this, now) === 'closed') throw new CallIsClosed(this.closesAt);
    if (closesAt <= this.closesAt) throw new ExtensionNotLater();
    this.closesAt = closesAt;
    this.updatedAt = now;
  }

  /** Ends it for good, with the reason that applicants are told. */
  cancel(reason: LocalizedText, now: Date): void {
    if (callStateAt(this, now) === 'closed') throw new CallIsClosed(this.closesAt);
    this.state = callLifecycle.next(this.state, 'call.cancel');
    this.cancellationReason = reason;
    this.updatedAt = now;
  }

  /** Puts a closed call away. */
  archive(now: Date): void {
    this.state = callLifecycle.next(this.state, 'call.archive');
    this.updatedAt = now;
  }

  private assertInStep(before: CallTexts, otherLanguageStands: boolean): void {
    const missing = missingTexts(this);
    const unpaired = otherLanguageStands ? [] : changedInOneLanguage(before, this);
    if (missing.length + unpaired.length > 0) throw new TextsOutOfStep([...missing, ...unpaired]);
  }
}

function textsOf({ title, summary, whoCanApply, guidance }: CallTexts): CallTexts {
  return { title, summary, whoCanApply, guidance };
}

function same(left: unknown, right: unknown): boolean {
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  if (isText(left) && isText(right)) return left.en === right.en && left.fr === right.fr;
  return left === right;
}

function isText(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && 'en' in value && 'fr' in value;
}
