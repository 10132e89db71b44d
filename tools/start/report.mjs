// What the person at the terminal sees while something takes long.
const isTerminal = process.stdout.isTTY === true;
const HEARTBEAT_SECONDS = isTerminal ? 1 : 10;

/** Ends a run with words meant for the person at the terminal, not with a stack. */
export class Refusal extends Error {}

/** One line of plain news. */
export function say(text = '') {
  process.stdout.write(`${text}\n`);
}

/** `83` -> `1 min 23 s`, `4.25` -> `4.3 s`. */
export function duration(seconds) {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

const rewrite = (line) =>
  process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns || 80) - 1)}`);

/**
 * Runs one step and tells about it: when it begins, every now and then while it lasts, and how long it took.
 * @template T
 * @param {string} title what is being done, as in `Installing packages`
 * @param {(progress: (detail: string) => void) => Promise<T>} work may call `progress` with where it stands
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = Date.now();
  const seconds = () => (Date.now() - begun) / 1000;
  let detail = '';
  const line = (mark) => `  ${mark} ${title}${detail ? `: ${detail}` : ''} … ${Math.round(seconds())} s`;
  const tell = () => (isTerminal ? rewrite(line('·')) : say(line('·')));
  if (isTerminal) rewrite(`  · ${title} …`);
  else say(`  · ${title} …`);
  const heartbeat = setInterval(tell, HEARTBEAT_SECONDS * 1000);
  try {
    const result = await work((text) => (detail = text));
    say(`${isTerminal ? '\r\x1b[K' : ''}  ✓ ${title} (${duration(seconds())})`);
    return result;
  } catch (error) {
    say(`${isTerminal ? '\r\x1b[K' : ''}  ✗ ${title} (${duration(seconds())})`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Lines up rows of text in columns.
 * @param {string[]} heads
 * @param {string[][]} rows
 * @returns {string} without a final newline
 */
export function table(heads, rows) {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells) =>
    `  ${cells.map((cell, at) => (cell ?? '').padEnd(widths[at])).join('  ')}`.trimEnd();
  return [line(heads), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}
