import { LocalizedTextView } from './views.js';
import type { LocalizedText } from '@candela/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsDefined, IsNotEmpty, IsString, MaxLength, ValidateIf, ValidateNested } from 'class-validator';

type PairClass = new () => LocalizedText;

/** May be left out; null is not the same as absent. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_body, value: unknown) => value !== undefined);
}

/** May be left out, or null to take away what is there. */
export function MayBeNull(): PropertyDecorator {
  return ValidateIf((_body, value: unknown) => value !== undefined && value !== null);
}

/** A pair of texts that may be left out; each half may still be blank. `max` counts characters of one half. */
export function OptionalPair(max: number): PropertyDecorator {
  const pair = pairOf(max, false);
  return applyDecorators(
    ApiPropertyOptional({ type: LocalizedTextView }),
    MayBeAbsent(),
    IsDefined(),
    ValidateNested(),
    Type(() => pair),
  );
}

/** A pair of texts, both of which say something. */
export function CompletePair(max: number): PropertyDecorator {
  const pair = pairOf(max, true);
  return applyDecorators(
    ApiProperty({ type: LocalizedTextView }),
    IsDefined(),
    ValidateNested(),
    Type(() => pair),
  );
}

/** The class of a pair whose halves have a limit; its errors stand on the half. */
export function pairOf(max: number, complete: boolean): PairClass {
  const half = applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value,
    ),
    ...(complete ? [IsNotEmpty()] : []),
    MaxLength(max, { context: { max } }),
    IsString(),
  );
  class Pair {
    @half en: string;
    @half fr: string;
  }
  return Pair;
}
