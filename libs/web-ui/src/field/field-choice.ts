/** One thing a person may choose, in the reader's language. */
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
  readonly help?: string | null;
}
