import { CAPACITY_AREAS, type CapacityArea } from '@candela/contracts';
import { LocalizedTextView, MoneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ActivityTotalsView, AreaGrowthView } from './capacity-views.js';

/** An organization by its name, or by an alias. */
export class CapacityApplicantView {
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) alias: string | null;
}

/** How far plans have come. */
export class PlanTotalsView {
  @ApiProperty() items: number;
  @ApiProperty() done: number;
  @ApiProperty() dropped: number;
}

/** One organization of the program. */
export class CapacityRowView {
  @ApiProperty({ format: 'uuid' }) awardId: string;
  @ApiProperty() reference: string;
  /** Null where it is not for the reader, as the name. */
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: CapacityApplicantView }) applicant: CapacityApplicantView;
  @ApiProperty({ type: MoneyView }) award: MoneyView;
  @ApiProperty({ type: [AreaGrowthView] }) growth: AreaGrowthView[];
  /** Means over the areas, in hundredths of a level. */
  @ApiProperty({ type: Number, nullable: true }) baselineCenti: number | null;
  @ApiProperty({ type: Number, nullable: true }) latestCenti: number | null;
  @ApiProperty({ type: PlanTotalsView }) plan: PlanTotalsView;
  @ApiProperty({ type: ActivityTotalsView }) activities: ActivityTotalsView;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) droppedOutAt: string | null;
  @ApiProperty({ type: String, nullable: true }) dropOutReason: string | null;
  @ApiProperty() hasEndline: boolean;
}

/** The mean change in one area, in hundredths of a level. */
export class MeanGrowthView {
  @ApiProperty({ enum: CAPACITY_AREAS, enumName: 'CapacityArea' }) area: CapacityArea;
  /** Those that have told both a baseline and what came after. */
  @ApiProperty() organizations: number;
  @ApiProperty({ type: Number, nullable: true }) baselineCenti: number | null;
  @ApiProperty({ type: Number, nullable: true }) latestCenti: number | null;
  @ApiProperty({ type: Number, nullable: true }) changeCenti: number | null;
}

/** A program that has organizations to look at. */
export class CapacityProgramChoiceView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: LocalizedTextView }) name: LocalizedTextView;
}

/** How organizations grow over a program; each number is of the rows. */
export class CapacityProgramView {
  @ApiProperty({ type: [CapacityProgramChoiceView] }) programs: CapacityProgramChoiceView[];
  @ApiProperty({ type: [CapacityRowView] }) rows: CapacityRowView[];
  /** There are more organizations than rows. */
  @ApiProperty() isCut: boolean;
  @ApiProperty({ type: [MeanGrowthView] }) means: MeanGrowthView[];
  @ApiProperty({ type: PlanTotalsView }) plan: PlanTotalsView;
  @ApiProperty({ type: ActivityTotalsView }) activities: ActivityTotalsView;
  /** Mean award of an organization, per currency. */
  @ApiProperty({ type: [MoneyView] }) costs: MoneyView[];
  @ApiProperty() droppedOut: number;
}
