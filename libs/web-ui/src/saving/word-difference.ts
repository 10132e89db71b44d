/** A stretch of text, and whether the other side lacks it. */
export interface DifferencePart {
  readonly text: string;
  readonly differs: boolean;
}

const CELLS_MAX = 4_000_000;

/**
 * Compares two texts word by word. Returns each side in stretches that join to exactly that side's text. Texts too long
 * to compare in a moment come back as one differing stretch each.
 */
export function wordDifference(
  left: string,
  right: string,
): { left: DifferencePart[]; right: DifferencePart[] } {
  const a = left.split(/(?<=\s)(?=\S)/);
  const b = right.split(/(?<=\s)(?=\S)/);
  if (a.length * b.length > CELLS_MAX) {
    return { left: [{ text: left, differs: true }], right: [{ text: right, differs: true }] };
  }
  const length = commonLengths(a, b);
  const sides = { left: [] as DifferencePart[], right: [] as DifferencePart[] };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(a[i], b[j])) {
      push(sides.left, a[i++], false);
      push(sides.right, b[j++], false);
    } else if (
      j >= b.length ||
      (i < a.length && at(length, i + 1, j, b.length) >= at(length, i, j + 1, b.length))
    ) {
      push(sides.left, a[i++], true);
    } else {
      push(sides.right, b[j++], true);
    }
  }
  return sides;
}

/** Lengths of the longest common run of words from each pair of positions to the ends. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] = same(a[i], b[j])
        ? at(length, i + 1, j + 1, b.length) + 1
        : Math.max(at(length, i + 1, j, b.length), at(length, i, j + 1, b.length));
    }
  }
  return length;
}

function at(length: Uint32Array, i: number, j: number, columns: number): number {
  return length[i * (columns + 1) + j] ?? 0;
}

function same(left: string | undefined, right: string | undefined): boolean {
  return left?.trimEnd() === right?.trimEnd();
}

function push(parts: DifferencePart[], text: string | undefined, differs: boolean): void {
  if (!text) return;
  const last = parts[parts.length - 1];
  if (last?.differs === differs) parts[parts.length - 1] = { text: last.text + text, differs };
  else parts.push({ text, differs });
}
