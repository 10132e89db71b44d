import { Transform } from 'class-transformer';

/** One value or several come alike. */
export function AsList(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    value === undefined || Array.isArray(value) ? value : [value],
  );
}
