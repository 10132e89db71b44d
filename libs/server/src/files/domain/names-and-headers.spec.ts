import fc from 'fast-check';
import { contentDisposition } from '../http/send-file.js';
import { nameFor, plainFileName } from './file-name.js';
import { uploadAnnouncement } from './upload-metadata.js';

describe('the names of files', () => {
  it('lose folders, hidden signs and what systems stumble over', () => {
    expect(plainFileName('C:\\Users\\ann\\Budget 2026.pdf')).toBe('Budget 2026.pdf');
    expect(plainFileName('../../etc/passwd')).toBe('passwd');
    expect(plainFileName('invoice\u202egpj.exe\u0000')).toBe('invoicegpj.exe');
    expect(plainFileName(' .. ')).toBe('');
    expect(plainFileName('Lettre d’appui – été.pdf')).toBe('Lettre d’appui – été.pdf');
    expect([...plainFileName(`${'é'.repeat(400)}.pdf`)]).toHaveLength(150);
    expect(plainFileName(`${'é'.repeat(400)}.pdf`)).toMatch(/\.pdf$/);
  });

  it('end as their content does', () => {
    expect(nameFor('letter.pdf', 'application/pdf')).toBe('letter.pdf');
    expect(nameFor('LETTER.PDF', 'application/pdf')).toBe('LETTER.PDF');
    expect(nameFor('photo.jpeg', 'image/jpeg')).toBe('photo.jpeg');
    expect(nameFor('setup.exe', 'image/png')).toBe('setup.exe.png');
  });

  it('travel in a header that nothing in them can break', () => {
    expect(contentDisposition('été "a".pdf')).toBe(
      `attachment; filename="ete _a_.pdf"; filename*=UTF-8''%C3%A9t%C3%A9%20%22a%22.pdf`,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(contentDisposition(plainFileName(name))).toMatch(
          /^attachment; filename="[^"\\\r\n]+"; filename\*=UTF-8''[\w.~%!#$&+^`|-]*$/,
        );
      }),
    );
  });
});

describe('the announcement of an upload', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const headers = (pairs: Record<string, string>, length = '12') => ({
    'upload-length': length,
    'upload-metadata': Object.entries(pairs)
      .map(([key, value]) => `${key} ${base64(value)}`)
      .join(','),
  });
  const place = {
    placeKind: 'application',
    placeId: '01900000-0000-7000-8000-000000000001',
    placeKey: 'declarations/attachments',
  };

  it('says what is to come, and where it belongs', () => {
    expect(uploadAnnouncement(headers({ ...place, filename: 'été.pdf' }))).toEqual({
      ...place,
      name: 'été.pdf',
      sizeBytes: 12,
    });
  });

  it.each([
    [headers(place, '-1')],
    [headers(place, '1e9')],
    [{ 'upload-metadata': 'x' }],
    [{ 'upload-length': '1' }],
    [headers({ ...place, placeId: 'x' })],
    [headers({ ...place, placeKind: 'vault.record' })],
    [headers({ ...place, placeKey: '' })],
  ])('is refused where it cannot be read', (given) => {
    expect(() => uploadAnnouncement(given)).toThrow('file.upload-malformed');
  });
});
