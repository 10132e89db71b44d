import type { Language } from '@candela/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { LanguageField, PasswordField, PersonNameField, TokenField } from './fields.js';

/** What somebody new says about themselves when accepting an invitation. */
export class NewPersonBody {
  @PersonNameField() name: string;
  @LanguageField() language: Language;
  @PasswordField() password: string;
}

export class LookUpInvitationBody {
  @TokenField() token: string;
}

export class AcceptInvitationBody {
  @TokenField() token: string;

  /** Of somebody without an account. */
  @ApiPropertyOptional({ type: NewPersonBody })
  @IsOptional()
  @ValidateNested()
  @Type(() => NewPersonBody)
  newPerson?: NewPersonBody;
}
