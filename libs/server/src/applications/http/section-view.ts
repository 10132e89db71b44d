import { AllowedActionView } from '@candela/platform';
import type { FormAnswers, FormUi } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { RequestedChangesView } from './changes-view.js';
import {
  AnswerProblemView,
  AnswerStampView,
  SectionLinkView,
  SectionSummaryView,
} from '../../drafting/index.js';
import { AmountsView, ApplicationCallView, ApplicationHeadView, OwnOrganizationView } from './parts-view.js';

/** One section to be filled, in one round trip. */
export class SectionView extends ApplicationHeadView {
  @ApiProperty() sectionKey: string;
  /** For `If-Match` of the next save. */
  @ApiProperty() sectionVersion: number;
  /** Counts from 1 among the sections that are shown. */
  @ApiProperty() position: number;
  @ApiProperty() sectionCount: number;
  @ApiProperty({ type: SectionLinkView, nullable: true }) previous: SectionLinkView | null;
  @ApiProperty({ type: SectionLinkView, nullable: true }) next: SectionLinkView | null;
  @ApiProperty({ type: ApplicationCallView }) call: ApplicationCallView;
  @ApiProperty({ format: 'date-time' }) serverTime: string;
  /** A `FormUi` of the contracts: this section, and of earlier ones the questions that decide what is shown in it. */
  @ApiProperty({ type: 'object', additionalProperties: true }) form: FormUi;
  /** `FormAnswers` to the questions in `form`. A marker stands where the reader does not get the answer. */
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: FormAnswers;
  @ApiProperty({ type: [AnswerStampView] }) stamps: AnswerStampView[];
  @ApiProperty({ type: SectionSummaryView }) summary: SectionSummaryView;
  /** Of the whole application; only these questions may be answered. */
  @ApiProperty({ type: RequestedChangesView, nullable: true }) changes: RequestedChangesView | null;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** The whole application on one page, to check before submitting. */
export class CheckView extends ApplicationHeadView {
  @ApiProperty({ type: OwnOrganizationView }) organization: OwnOrganizationView;
  @ApiProperty({ type: ApplicationCallView }) call: ApplicationCallView;
  @ApiProperty({ format: 'date-time' }) serverTime: string;
  /** Goes back with the submission: it is refused when anything changed since this was read. */
  @ApiProperty() contentVersion: number;
  @ApiProperty({ type: 'object', additionalProperties: true }) form: FormUi;
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: FormAnswers;
  @ApiProperty({ type: [SectionSummaryView] }) sections: SectionSummaryView[];
  @ApiProperty({ type: [AnswerProblemView] }) problems: AnswerProblemView[];
  @ApiProperty({ type: RequestedChangesView, nullable: true }) changes: RequestedChangesView | null;
  @ApiProperty({ type: AmountsView }) amounts: AmountsView;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}
