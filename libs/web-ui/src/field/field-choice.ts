/** One thing a person may choose, in the reader's language. */
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
  readonly help?: string | null;
  /** Among several: rules out every other ("none of these"). */
  readonly exclusive?: boolean;
}
