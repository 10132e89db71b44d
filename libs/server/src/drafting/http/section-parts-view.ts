import { LocalizedTextView } from '@candela/platform';
import type { SectionState } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** One thing wrong with one answer; `path` is "/section/question/…". */
export class AnswerProblemView {
  @ApiProperty() path: string;
  @ApiProperty() code: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: Record<
    string,
    string | number | boolean | null
  >;
}

/** A person, by name, to people of the same organization. */
export class ColleagueView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

/** Where one section stands. */
export class SectionSummaryView {
  @ApiProperty() key: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
  @ApiProperty({ enum: ['notStarted', 'inProgress', 'complete'], enumName: 'SectionState' })
  state: SectionState;
  /** Nothing in it must be answered. */
  @ApiProperty() optional: boolean;
  @ApiProperty() questions: number;
  @ApiProperty() answered: number;
  @ApiProperty() required: number;
  @ApiProperty() requiredAnswered: number;
  /** How many things submitting would refuse in it. */
  @ApiProperty() problems: number;
  @ApiProperty() words: number;
  @ApiProperty() wordsMax: number;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) savedAt: string | null;
  @ApiProperty({ type: ColleagueView, nullable: true }) savedBy: ColleagueView | null;
  /** Members other than the reader who saved something in it during the last five minutes. */
  @ApiProperty({ type: [ColleagueView] }) workingNow: ColleagueView[];
}

/** Who wrote the stored answer to a question. */
export class AnswerStampView {
  /** Key of the question. */
  @ApiProperty() key: string;
  /** The section's version in which it was written. */
  @ApiProperty() version: number;
  @ApiProperty({ type: ColleagueView, nullable: true }) savedBy: ColleagueView | null;
  @ApiProperty({ format: 'date-time' }) savedAt: string;
}

/** A neighbour in the order of the form. */
export class SectionLinkView {
  @ApiProperty() key: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
}

/** The answer to a save that was written. */
export class SavedSectionView {
  /** For `If-Match` of the next save. */
  @ApiProperty() version: number;
  @ApiProperty({ format: 'date-time' }) savedAt: string;
  /** Questions whose stored answer this save changed. */
  @ApiProperty({ type: [String] }) changed: string[];
  /** Questions that others changed since the version that was read: read the section again to show them. */
  @ApiProperty({ type: [String] }) changedByOthers: string[];
}
