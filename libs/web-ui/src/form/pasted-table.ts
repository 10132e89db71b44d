import type { Column, Language } from '@candela/contracts';
import { readCell, readShare } from './cell-text.js';

/** A cell that was pasted and could not be read. Row and column count from the place of pasting. */
export interface UnreadCell {
  readonly row: number;
  readonly column: Column;
  readonly text: string;
}

export interface PastedTable {
  /** What to put into each row, by column key; cells that were empty or unreadable are left out. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly unread: readonly UnreadCell[];
}

/** Parts text from a spreadsheet into cells: tabs between cells, quotes around cells that hold line breaks or quotes. */
export function spreadsheetCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
  let at = 0;
  while (at <= text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const quoted = match?.[1];
    rows[rows.length - 1]?.push(quoted === undefined ? (match?.[2] ?? '') : quoted.replaceAll('""', '"'));
    at = pattern.lastIndex;
    if (text[at] === '\t') at += 1;
    else if (at >= text.length) break;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at < text.length) rows.push([]);
      else break;
    }
  }
  return rows;
}

/**
 * Whether text pasted into a cell of `column` belongs into the grid: cells side by side always do, lines below each other
 * unless the cell takes several lines itself.
 */
export function isTable(text: string, column: Column): boolean {
  return text.includes('\t') || (column.kind !== 'longText' && /\S[\r\n]+\S/.test(text));
}

/**
 * Reads pasted cells into the columns from `columns[0]` on. A first row that repeats the heads of the columns is passed
 * over. Shares may come as fractions: where all of them are at most one, 0.8 is 80 %.
 */
export function readPasted(
  text: string,
  columns: readonly Column[],
  language: Language,
  currency: string,
): PastedTable {
  const cells = spreadsheetCells(text).filter((row) => row.some((cell) => cell.trim() !== ''));
  const body = cells[0] && isHead(cells[0], columns) ? cells.slice(1) : cells;
  const unread: UnreadCell[] = [];
  const rows = body.map(() => ({}) as Record<string, unknown>);
  columns.forEach((column, index) => {
    const texts = body.map((row) => row[index]?.trim() ?? '');
    const fractions = column.kind === 'share' && areFractions(texts, language);
    texts.forEach((cell, row) => {
      if (cell === '') return;
      const reading = readCell(column, fractions ? asPercent(cell) : cell, language, currency);
      const target = rows[row];
      if (reading.ok && target) target[column.key] = reading.value;
      else unread.push({ row, column, text: cell });
    });
  });
  return { rows, unread };
}

function isHead(cells: readonly string[], columns: readonly Column[]): boolean {
  const heads = columns.map((column) =>
    [column.label.en, column.label.fr].map((label) => label.trim().toLowerCase()),
  );
  const hits = cells.filter((cell, index) => heads[index]?.includes(cell.trim().toLowerCase())).length;
  return hits > 0 && hits * 2 >= cells.filter((cell) => cell.trim() !== '').length;
}

function areFractions(texts: readonly string[], language: Language): boolean {
  const given = texts.filter((text) => text !== '');
  const isFraction = (text: string): boolean => {
    const reading = text.includes('%') ? null : readShare(text, language);
    return reading?.ok === true && reading.value <= 100;
  };
  return given.length > 0 && given.every(isFraction) && given.some((text) => /[1-9]/.test(text));
}

function asPercent(fraction: string): string {
  return String(Math.round(Number(fraction.replace(',', '.')) * 10_000) / 100);
}
