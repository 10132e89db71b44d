import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { RegisterFileRefused } from '../domain/portfolio-errors.js';
import type { RegisterSource } from './register-source.js';

/** One line of the table, the heading included. */
export interface FileRow {
  /** As a spreadsheet numbers it, the first being 1: blank rows count, line breaks inside cells do not. */
  rowNumber: number;
  cells: string[];
}

export interface FileForm {
  encoding: string;
  delimiter: string;
}

/** How files begin that are no text at all, though their name may say so: ZIP (modern workbooks) and OLE (old ones). */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const RECORD_CHARS_MAX = 1_000_000;

/**
 * Reads the rows of a register one after the other, never the whole file; blank rows are left out. Returns the SHA-256 of
 * the file when the last row was read. Throws `RegisterFileRefused` where the file is empty, is a workbook, is not in the
 * encoding or breaks the rules of CSV.
 */
export async function* readRegisterFile(
  source: RegisterSource,
  form: FileForm,
): AsyncGenerator<FileRow, { sha256: string }> {
  const hash = createHash('sha256');
  const parser = parse({
    delimiter: form.delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: RECORD_CHARS_MAX,
  });
  // Whatever breaks the stream destroys the parser with it, and so reaches the loop below.
  pipeline(Readable.from(decoded(source, form.encoding, hash)), parser, () => undefined);
  let rowNumber = 0;
  try {
    for await (const record of parser) {
      const cells = record as string[];
      rowNumber += 1;
      if (cells.some((cell) => cell.trim() !== '')) yield { rowNumber, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser is ahead of the loop: it knows better which row it could not read.
    const row = typeof error['records'] === 'number' ? error['records'] + 1 : rowNumber + 1;
    throw new RegisterFileRefused('is-malformed', { row, cause: error.code });
  }
  return { sha256: hash.digest('hex') };
}

async function* decoded(
  source: RegisterSource,
  encoding: string,
  hash: { update(piece: Uint8Array): unknown },
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const text = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new RegisterFileRefused('is-not-in-its-encoding', { encoding });
    }
  };
  let bytes = 0;
  for await (const piece of source.open()) {
    if (bytes === 0 && WORKBOOKS.some((start) => start.every((byte, index) => piece[index] === byte))) {
      throw new RegisterFileRefused('is-a-workbook');
    }
    bytes += piece.length;
    hash.update(piece);
    yield text(piece);
  }
  if (bytes === 0) throw new RegisterFileRefused('is-empty');
  yield text();
}
