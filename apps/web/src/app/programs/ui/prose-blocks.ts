export interface ProseBlock {
  readonly kind: 'paragraph' | 'list';
  readonly lines: readonly string[];
}

const ITEM = /^[-–•*]\s+/;

/** Plain text as paragraphs and lists: an empty line ends a block, lines that begin with a dash are items of a list. */
export function proseBlocks(text: string): ProseBlock[] {
  const blocks: { kind: ProseBlock['kind']; lines: string[] }[] = [];
  let isOpen = false;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    const kind = ITEM.test(line) ? 'list' : 'paragraph';
    const last = blocks.at(-1);
    if (line === '') isOpen = false;
    else if (isOpen && last?.kind === kind) last.lines.push(line.replace(ITEM, ''));
    else {
      blocks.push({ kind, lines: [line.replace(ITEM, '')] });
      isOpen = true;
    }
  }
  return blocks;
}
