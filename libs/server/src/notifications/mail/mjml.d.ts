declare module 'mjml' {
  interface MjmlResult {
    html: string;
    errors: { message: string }[];
  }
  /** Compiles MJML. With `validationLevel: 'strict'` it throws on a mistake. */
  export default function mjml2html(
    source: string,
    options?: { validationLevel?: 'strict' | 'soft' | 'skip'; fonts?: Record<string, string> },
  ): Promise<MjmlResult>;
}
