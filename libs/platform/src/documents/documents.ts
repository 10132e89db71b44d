import { NodeCompiler, type RenderPdfOpts } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document } from './document.js';
import { TEMPLATE } from './template.js';

/** How many compilations the compiler remembers the parts of. */
const REMEMBERED_COMPILATIONS = 20;

/** Stands where no font has a sign for what was written. */
const UNKNOWN_SIGN = '\u25A1';

const NOT_DISPLAYED = /the text `\\?"(.+?)\\?"` could not be displayed/gsu;

/** Signs that stand for nothing on paper, and that the standard forbids. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

/** PDF/UA-1: tagged, with its title and its language. */
const PDF_UA = { pdfStandard: 'ua-1' } as unknown as RenderPdfOpts;

/**
 * Sets documents as tagged PDF that screen readers read. Words travel as data, never as markup: whatever somebody wrote stays
 * what it was. The compiler brings fonts for Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian scripts; for others
 * it takes those of the machine, and a box stands where there are none.
 */
export class Documents {
  private compiler: NodeCompiler | undefined;

  /** The bytes of a document; some 50 ms. */
  pdf(document: Document): Buffer {
    const data = JSON.stringify(document, (_key, value: unknown) =>
      typeof value === 'string' ? value.replaceAll(CONTROLS, '') : value,
    );
    return this.compiled(data);
  }

  /** Each failure names signs that no font has; they are replaced, until none is left. */
  private compiled(data: string): Buffer {
    try {
      return this.opened().pdf({ mainFileContent: TEMPLATE, inputs: { data } }, PDF_UA);
    } catch (error) {
      const signs = signsWithoutFont(error).filter((sign) => data.includes(sign));
      if (signs.length === 0) throw error;
      return this.compiled(signs.reduce((text, sign) => text.replaceAll(sign, UNKNOWN_SIGN), data));
    } finally {
      this.compiler?.evictCache(REMEMBERED_COMPILATIONS);
    }
  }

  /** Made at the first document: it reads the fonts of the machine. */
  private opened(): NodeCompiler {
    return (this.compiler ??= NodeCompiler.create());
  }
}

/** The signs that the compiler names; some of them by number. */
function signsWithoutFont(error: unknown): string[] {
  const signs = [...String(error).matchAll(NOT_DISPLAYED)].map(([, sign]) =>
    sign!.replaceAll(/\\u\{([0-9a-f]+)\}/gu, (_, digits: string) =>
      String.fromCodePoint(parseInt(digits, 16)),
    ),
  );
  return [...new Set(signs)].filter((sign) => sign !== UNKNOWN_SIGN);
}
