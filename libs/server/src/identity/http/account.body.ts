import {
  EMAIL_LENGTH_MAX,
  LANGUAGES,
  PASSWORD_LENGTH_MAX,
  PERSON_NAME_LENGTH_MAX,
  type Language,
} from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

/** Text without the spaces that slip in at its ends. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
}

function EmailField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ format: 'email', maxLength: EMAIL_LENGTH_MAX }),
    Trimmed(),
    MaxLength(EMAIL_LENGTH_MAX, { context: { max: EMAIL_LENGTH_MAX } }),
    IsEmail(),
  );
}

function PersonNameField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ maxLength: PERSON_NAME_LENGTH_MAX }),
    Trimmed(),
    MaxLength(PERSON_NAME_LENGTH_MAX, { context: { max: PERSON_NAME_LENGTH_MAX } }),
    IsNotEmpty(),
    IsString(),
  );
}

function LanguageField(): PropertyDecorator {
  return applyDecorators(ApiProperty({ enum: LANGUAGES, enumName: 'Language' }), IsIn(LANGUAGES));
}

/** A password as it was typed: never trimmed. */
function PasswordField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ maxLength: PASSWORD_LENGTH_MAX }),
    MaxLength(PASSWORD_LENGTH_MAX, { context: { max: PASSWORD_LENGTH_MAX } }),
    IsNotEmpty(),
    IsString(),
  );
}

/** The secret behind the `#` of a mail's link. */
function TokenField(): PropertyDecorator {
  return applyDecorators(ApiProperty(), MaxLength(100), IsNotEmpty(), IsString());
}

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

/** What somebody new says about themselves when accepting an invitation. */
export class NewPersonBody {
  @PersonNameField() name: string;
  @LanguageField() language: Language;
  @PasswordField() password: string;
}
