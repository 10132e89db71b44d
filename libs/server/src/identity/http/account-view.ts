import { AllowedActionView } from '@candela/platform';
import { LANGUAGES, type Language } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { SessionListItemView } from './session-view.js';

/** A person's own account. */
export class AccountView {
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty() emailConfirmed: boolean;
  /** The address that the account moves to once it is confirmed. */
  @ApiProperty({ type: String, nullable: true }) pendingEmail: string | null;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language: Language;
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

export class SessionListView {
  @ApiProperty({ type: [SessionListItemView] }) items: SessionListItemView[];
}
