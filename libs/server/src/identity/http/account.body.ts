import { PASSWORD_LENGTH_MAX, type Language } from '@candela/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { EmailField, LanguageField, PasswordField, PersonNameField, TokenField } from './fields.js';

export class SignUpBody {
  @PersonNameField() name: string;
  @EmailField() email: string;
  @LanguageField() language: Language;
  @PasswordField() password: string;
}

export class SignInBody {
  @EmailField() email: string;
  @PasswordField() password: string;
}

export class EmailBody {
  @EmailField() email: string;
}

export class ConfirmEmailBody {
  @TokenField() token: string;

  /** Needed of whoever is not signed in. */
  @ApiPropertyOptional({ maxLength: PASSWORD_LENGTH_MAX })
  @IsOptional()
  @MaxLength(PASSWORD_LENGTH_MAX)
  @IsString()
  password?: string;
}

export class ResetPasswordBody {
  @TokenField() token: string;
  @PasswordField() password: string;
}

export class ChangePasswordBody {
  @PasswordField() currentPassword: string;
  @PasswordField() password: string;
}

export class ChangeEmailBody {
  @PasswordField() currentPassword: string;
  @EmailField() email: string;
}

export class UpdateAccountBody {
  @PersonNameField() name: string;
  @LanguageField() language: Language;
}
