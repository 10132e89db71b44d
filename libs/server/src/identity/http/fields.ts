import { EMAIL_LENGTH_MAX, LANGUAGES, PASSWORD_LENGTH_MAX, PERSON_NAME_LENGTH_MAX } from '@candela/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Text without the spaces that slip in at its ends. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
}

/** An e-mail address. */
export function EmailField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ format: 'email', maxLength: EMAIL_LENGTH_MAX }),
    Trimmed(),
    MaxLength(EMAIL_LENGTH_MAX, { context: { max: EMAIL_LENGTH_MAX } }),
    IsEmail(),
  );
}

/** What the portal calls a person. */
export function PersonNameField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ maxLength: PERSON_NAME_LENGTH_MAX }),
    Trimmed(),
    MaxLength(PERSON_NAME_LENGTH_MAX, { context: { max: PERSON_NAME_LENGTH_MAX } }),
    IsNotEmpty(),
    IsString(),
  );
}

/** One of the two official languages. */
export function LanguageField(): PropertyDecorator {
  return applyDecorators(ApiProperty({ enum: LANGUAGES, enumName: 'Language' }), IsIn(LANGUAGES));
}

/** A password as it was typed: never trimmed. */
export function PasswordField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ maxLength: PASSWORD_LENGTH_MAX }),
    MaxLength(PASSWORD_LENGTH_MAX, { context: { max: PASSWORD_LENGTH_MAX } }),
    IsNotEmpty(),
    IsString(),
  );
}

/** The secret behind the `#` of a mail's link. */
export function TokenField(): PropertyDecorator {
  return applyDecorators(ApiProperty(), MaxLength(100), IsNotEmpty(), IsString());
}
