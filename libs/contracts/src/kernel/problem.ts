/** Values that a message in the reader's language may interpolate. */
export type ProblemParams = Record<string, string | number | boolean | null>;

/** One thing wrong with one field of what was sent. `path` is a JSON pointer into the body. */
export interface FieldProblem {
  path: string;
  code: string;
  params: ProblemParams;
}

/**
 * What every failed request answers with: `application/problem+json` (RFC 9457). `code` is what programs and the web
 * app's catalogues key on; `errors` lists the fields concerned; `conflict` carries what a lost race would have
 * overwritten, for whoever has to choose.
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  params: ProblemParams;
  errors: FieldProblem[];
  conflict?: unknown;
}
