import { Transform } from 'class-transformer';

/** Text of a body without the spaces around it. */
export const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
