import { filesIn, sizeOf } from './files.js';

describe('files of an answer', () => {
  it('are those that name a file; anything else is left out', () => {
    const file = { fileId: '1', name: 'plan.pdf', sizeBytes: 1, mediaType: 'application/pdf' };
    expect(filesIn([file, null, { name: 'no id' }, 'plan.pdf'])).toEqual([file]);
    expect(filesIn({ vault: true })).toEqual([]);
  });

  it.each([
    [200, { amount: 1, unit: 'kilobytes' }],
    [640_400, { amount: 640, unit: 'kilobytes' }],
    [1_260_000, { amount: 1.3, unit: 'megabytes' }],
  ])('of %d bytes are told as %j', (bytes, told) => {
    expect(sizeOf(bytes)).toEqual(told);
  });
});
