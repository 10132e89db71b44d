import fc from 'fast-check';
import { withoutJpegDetails } from './jpeg-details.js';

const segment = (marker: number, content: string | Buffer) => {
  const body = Buffer.from(content);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const start = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);
const table = segment(0xdb, 'a table');
const scan = Buffer.concat([segment(0xda, 'head'), Buffer.from([1, 0xff, 0x00, 2, 0xff, 0xd0, 3])]);

describe('a JPEG without its details', () => {
  it('keeps the picture byte by byte, and what shows its colours', () => {
    const colours = segment(0xe2, 'ICC_PROFILE\0\x01\x01profile');
    const adobe = segment(0xee, 'Adobe');
    const jfif = segment(0xe0, 'JFIF\0');
    const kept = Buffer.concat([
      start,
      jfif,
      colours,
      adobe,
      table,
      scan,
      segment(0xc4, 'between'),
      scan,
      end,
    ]);
    expect(withoutJpegDetails(kept)).toEqual(kept);
  });

  it('drops every other application’s data, comments, and what follows the end', () => {
    const details = [0xe1, 0xe2, 0xe3, 0xed, 0xef, 0xfe].map((marker) => segment(marker, 'canary'));
    const given = Buffer.concat([start, ...details, table, scan, end, Buffer.from('canary behind the end')]);
    expect(withoutJpegDetails(given)).toEqual(Buffer.concat([start, table, scan, end]));
  });

  it('is nothing where there is no sound JPEG, and never throws', () => {
    expect(withoutJpegDetails(Buffer.from('GIF89a'))).toBeUndefined();
    expect(withoutJpegDetails(Buffer.concat([start, table]))).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = withoutJpegDetails(Buffer.concat([start, Buffer.from(bytes)]));
        expect(result === undefined || result.length <= bytes.length + 2).toBe(true);
      }),
    );
  });
});
