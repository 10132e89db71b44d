import { proseBlocks } from './prose-blocks.js';

describe('plain text', () => {
  it('is paragraphs, and lists where lines begin with a dash', () => {
    expect(proseBlocks('Who:\n- one\n– two\n\nFirst line\nsecond line\n\n\n• three')).toEqual([
      { kind: 'paragraph', lines: ['Who:'] },
      { kind: 'list', lines: ['one', 'two'] },
      { kind: 'paragraph', lines: ['First line', 'second line'] },
      { kind: 'list', lines: ['three'] },
    ]);
  });

  it('keeps lists apart that an empty line parts, and dashes inside of words', () => {
    expect(proseBlocks('- a\n\n- b-c').map(({ lines }) => lines)).toEqual([['a'], ['b-c']]);
    expect(proseBlocks(' \n')).toEqual([]);
  });
});
