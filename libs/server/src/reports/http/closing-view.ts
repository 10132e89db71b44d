import { AWARD_STATES, type AwardState, CHECKLIST_ITEMS, type ChecklistItem } from '@candela/contracts';
import { AllowedActionView, MoneyView, ReasonView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';

/** One thing that has to hold before an award is closed. */
export class ClosingItemView {
  @ApiProperty({ enum: CHECKLIST_ITEMS, enumName: 'ChecklistItem' }) item: ChecklistItem;
  @ApiProperty() done: boolean;
  /** Null where it is done. */
  @ApiProperty({ type: ReasonView, nullable: true }) why: ReasonView | null;
  /** Where money is why. */
  @ApiProperty({ type: MoneyView, nullable: true }) amount: MoneyView | null;
}

/** The checklist of an award. */
export class ClosingChecklistView {
  @ApiProperty({ format: 'uuid' }) awardId: string;
  @ApiProperty({ enum: AWARD_STATES, enumName: 'AwardState' }) state: AwardState;
  /** Of the award. */
  @ApiProperty() version: number;
  @ApiProperty({ type: [ClosingItemView] }) items: ClosingItemView[];
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** An award after it was closed. */
export class ClosedAwardView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}
