import { type Language, localeOf } from '@candela/contracts';
import type { Reading } from './typed-text.js';

const SPACES = /[\s\u00a0\u202f']/g;

/**
 * Reads a number as people type it in either language: "1,250.5", "1 250,5", "12". A single sign followed by three digits
 * groups thousands where the language writes it so, or where no decimals are expected; otherwise it is the decimal sign.
 */
export function readNumber(text: string, language: Language, decimalsMax: number): Reading<number> {
  const bare = text.replace(SPACES, '').replace('−', '-');
  if (!/^-?\d[\d.,]*$/.test(bare)) return { ok: false, code: 'number.not-a-number' };
  const plain = withPointOnly(bare, language, decimalsMax);
  if (plain === null) return { ok: false, code: 'number.not-a-number' };
  if ((plain.split('.')[1]?.length ?? 0) > decimalsMax) {
    return { ok: false, code: decimalsMax === 0 ? 'number.not-whole' : 'number.too-many-decimals' };
  }
  const value = Number(plain);
  return Number.isFinite(value) && Math.abs(value) < 1e15
    ? { ok: true, value }
    : { ok: false, code: 'number.not-a-number' };
}

/** Writes a number as the language does, with as many decimals as it has. */
export function writeNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 6 }).format(value);
}

/** The text with groups taken out and a point before the decimals; null where signs stand where none can. */
function withPointOnly(text: string, language: Language, decimalsMax: number): string | null {
  const signs = text.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return text;
  const at = text.lastIndexOf(last);
  const head = text.slice(0, at);
  const tail = text.slice(at + 1);
  const grouped = /^-?\d{1,3}([.,]\d{3})*$/;
  if (signs.some((sign) => sign !== last)) {
    return grouped.test(head) && !head.includes(last) ? `${head.replace(/[.,]/g, '')}.${tail}` : null;
  }
  if (signs.length > 1) return grouped.test(text) ? text.replace(/[.,]/g, '') : null;
  const groups = grouped.test(text) && (decimalsMax === 0 || (last === ',' && language === 'en'));
  return groups ? head + tail : `${head}.${tail}`;
}
