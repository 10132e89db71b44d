/** A piece of a message: words, the count of the plural around it, an argument, or a choice by an argument. */
type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'argument'; readonly name: string; readonly isNumber: boolean }
  | {
      readonly kind: 'plural' | 'select';
      readonly name: string;
      readonly choices: ReadonlyMap<string, readonly Piece[]>;
    };

export type MessageValues = Readonly<Record<string, unknown>>;

/**
 * The part of ICU messages that catalogues use: `{name}`, `{count, number}`, `{count, plural, =0 {…} one {# …} other {…}}`
 * and `{kind, select, a {…} other {…}}`, one within another. A tenth of the weight of the library that knows all of it; the
 * check of the catalogues reads them with that one and refuses the rest, and the specs compare the two.
 */
export class Message {
  private readonly pieces: readonly Piece[];
  private readonly numbers: Intl.NumberFormat;
  private readonly plurals: Intl.PluralRules;

  constructor(text: string, locale: string) {
    this.pieces = new Reader(text).pieces(false);
    this.numbers = new Intl.NumberFormat(locale);
    this.plurals = new Intl.PluralRules(locale);
  }

  format(values: MessageValues): string {
    return this.write(this.pieces, values, 0);
  }

  private write(pieces: readonly Piece[], values: MessageValues, count: number): string {
    return pieces.map((piece) => this.writePiece(piece, values, count)).join('');
  }

  private writePiece(piece: Piece, values: MessageValues, count: number): string {
    switch (piece.kind) {
      case 'words':
        return piece.words;
      case 'count':
        return this.numbers.format(count);
      case 'argument': {
        const value = valueOf(piece.name, values);
        return piece.isNumber ? this.numbers.format(Number(value)) : String(value);
      }
      case 'select':
        return this.write(chosen(piece.choices, String(valueOf(piece.name, values))), values, count);
      case 'plural': {
        const number = Number(valueOf(piece.name, values));
        const exact = piece.choices.get(`=${number}`);
        return this.write(exact ?? chosen(piece.choices, this.plurals.select(number)), values, number);
      }
    }
  }
}

/** A value that is not given is a mistake in the code, as a missing text is. */
function valueOf(name: string, values: MessageValues): unknown {
  const value = values[name];
  if (value === undefined) throw new Error(`The message needs a value for "${name}".`);
  return value;
}

function chosen(choices: ReadonlyMap<string, readonly Piece[]>, key: string): readonly Piece[] {
  return choices.get(key) ?? choices.get('other') ?? [];
}

/** Reads a message from its beginning to its end. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  /** Up to the brace that closes what these pieces stand in, or to the end. */
  pieces(inPlural: boolean): readonly Piece[] {
    const pieces: Piece[] = [];
    for (;;) {
      const words = this.take(inPlural ? /[^{}#]*/y : /[^{}]*/y);
      if (words) pieces.push({ kind: 'words', words });
      const next = this.text[this.at];
      if (next === '#') {
        this.at += 1;
        pieces.push({ kind: 'count' });
      } else if (next === '{') {
        this.at += 1;
        pieces.push(this.argument(inPlural));
      } else return pieces;
    }
  }

  private argument(inPlural: boolean): Piece {
    const name = this.word();
    const kind = this.takes(',') ? this.word() : null;
    const piece = this.piece(name, kind, inPlural);
    if (!this.takes('}')) throw new Error(`Not a message: ${this.text}`);
    return piece;
  }

  private piece(name: string, kind: string | null, inPlural: boolean): Piece {
    if (kind !== 'plural' && kind !== 'select')
      return { kind: 'argument', name, isNumber: kind === 'number' };
    const choices = new Map<string, readonly Piece[]>();
    this.takes(',');
    for (let key = this.word(); key; key = this.word()) {
      this.takes('{');
      choices.set(key, this.pieces(inPlural || kind === 'plural'));
      this.takes('}');
    }
    return { kind, name, choices };
  }

  private word(): string {
    return this.take(/\s*[\w=.-]*\s*/y).trim();
  }

  private takes(sign: string): boolean {
    const is = this.text[this.at] === sign;
    if (is) this.at += 1;
    return is;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.text) ?? [];
    this.at += found.length;
    return found;
  }
}
