import { AllowedActionView, LocalizedTextView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import { StaffGrantView } from './session-view.js';

export class StaffMemberView {
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ type: [StaffGrantView] }) grants: StaffGrantView[];
  @ApiProperty() isDisabled: boolean;
  @ApiProperty() isYou: boolean;
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

export class StaffPageView {
  @ApiProperty({ type: [StaffMemberView] }) items: StaffMemberView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

export class MissionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty({ type: LocalizedTextView }) name: LocalizedTextView;
  @ApiProperty({ type: [String], example: ['KE', 'UG'] }) countries: string[];
  @ApiProperty() version: number;
}

export class MissionListView {
  @ApiProperty({ type: [MissionView] }) items: MissionView[];
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}
