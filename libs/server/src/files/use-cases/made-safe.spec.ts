import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { FILE_MEDIA_TYPES } from '@candela/contracts';
import sharp from 'sharp';
import { madeSafe } from './made-safe.js';

const CANARY = 'CANARY-5f3a';

/** A picture of its own with a canary in every place where details can hide. */
async function picture(kind: 'jpeg' | 'png'): Promise<Buffer> {
  const plain = sharp({ create: { width: 40, height: 20, channels: 3, background: '#c04020' } });
  const drawn = kind === 'jpeg' ? plain.jpeg() : plain.png();
  return drawn
    .withExif({
      IFD0: { Copyright: `${CANARY}-exif`, Artist: `${CANARY}-artist` },
      IFD3: { GPSLatitudeRef: 'S' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${CANARY}-xmp</a></x:xmpmeta>`)
    .toBuffer();
}

/** Text that is in a file in the clear, or behind the compression of a PDF's streams. */
async function textIn(bytes: Buffer): Promise<string> {
  if (!bytes.subarray(0, 5).toString().startsWith('%PDF')) return bytes.toString('latin1');
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const parts = [bytes.toString('latin1')];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    parts.push(object.toString());
    if (object instanceof PDFRawStream) parts.push(Buffer.from(object.getContents()).toString('latin1'));
  }
  const info = document.context.trailerInfo.Info;
  return [...parts, info ? String(document.context.lookup(info)) : ''].join('\n');
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();

/** A document with a canary in every place that no page shows. */
async function documentWithCanaries(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const { context } = document;
  document.setTitle(`${CANARY}-title`);
  document.setAuthor(`${CANARY}-author`);
  document.setProducer(`${CANARY}-producer`);
  const page = document.addPage([300, 200]);
  page.drawText('What the page shows', { x: 20, y: 100 });
  page.drawImage(await document.embedJpg(await picture('jpeg')), { x: 10, y: 10, width: 40, height: 20 });
  const xmp = context.stream(`<x:xmpmeta>${CANARY}-packet</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), context.register(xmp));
  document.catalog.set(
    PDFName.of('PieceInfo'),
    context.obj({ App: { Private: PDFString.of(`${CANARY}-piece`) } }),
  );
  document.catalog.set(
    PDFName.of('OpenAction'),
    context.obj({ S: 'JavaScript', JS: PDFString.of(`app.alert("${CANARY}-script")`) }),
  );
  document.addJavaScript('run', `app.alert("${CANARY}-named-script")`);
  await document.attach(Buffer.from(`${CANARY}-attachment`), 'secret.txt', {
    description: `${CANARY}-description`,
  });
  const note = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [0, 0, 10, 10],
    T: PDFHexString.fromText(`${CANARY}-reviewer`),
    Contents: PDFString.of('A note that readers see'),
    M: PDFString.of(`${CANARY}-date`),
  });
  const attached = context.obj({
    Type: 'Annot',
    Subtype: 'FileAttachment',
    Rect: [0, 0, 1, 1],
    Contents: PDFString.of(`${CANARY}-pin`),
  });
  page.node.set(PDFName.of('Annots'), context.obj([context.register(note), context.register(attached)]));
  context.register(PDFString.of(`${CANARY}-left-from-an-earlier-version`));
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

const refusal = async (bytes: Buffer, accepted = FILE_MEDIA_TYPES) =>
  madeSafe(bytes, accepted).then(
    () => 'taken',
    (error: { code: string }) => error.code,
  );

describe('making files safe', () => {
  it.each(['jpeg', 'png'] as const)('draws a %s anew, without a detail of the original', async (kind) => {
    const original = await picture(kind);
    expect(await textIn(original)).toContain(CANARY);
    const safe = await madeSafe(original, FILE_MEDIA_TYPES);
    expect(safe.mediaType).toBe(`image/${kind}`);
    expect(await textIn(safe.bytes)).not.toContain(CANARY);
    const metadata = await sharp(safe.bytes).metadata();
    expect(metadata).toMatchObject({ width: 40, height: 20, format: kind });
    expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined]);
  });

  it('turns a picture the way its details said it should be seen', async () => {
    const lying = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { bytes } = await madeSafe(lying, FILE_MEDIA_TYPES);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 20, height: 40 });
  });

  it('keeps the pages of a document and nothing that they do not show', async () => {
    const original = await documentWithCanaries();
    const before = await textIn(original);
    const places = [
      'title',
      'author',
      'packet',
      'piece',
      'script',
      'named-script',
      'attachment',
      'date',
      'pin',
      'left-from',
      'exif',
    ];
    const hidden = (text: string, place: string) =>
      text.includes(`${CANARY}-${place}`) || text.includes(hex(`${CANARY}-${place}`));
    expect(places.filter((place) => !hidden(before, place))).toEqual(['attachment']);
    const safe = await madeSafe(original, FILE_MEDIA_TYPES);
    const after = await textIn(safe.bytes);
    expect(places.filter((place) => hidden(after, place))).toEqual([]);
    expect(after).not.toContain(CANARY);
    expect(after).not.toContain(hex(CANARY));
    expect(after).not.toMatch(/JavaScript|EmbeddedFile/);
    expect(after).toContain('A note that readers see');
    const document = await PDFDocument.load(safe.bytes);
    expect(document.getPageCount()).toBe(1);
    const resources = document.getPage(0).node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
    expect(resources?.keys()).toHaveLength(1);
  });

  it('knows files by their content, whatever they are called', async () => {
    expect(await refusal(Buffer.from('MZ\x90\x00 not a picture'))).toBe('file.type-not-accepted');
    expect(await refusal(Buffer.from('<svg onload="alert(1)"/>'))).toBe('file.type-not-accepted');
    expect(await refusal(Buffer.from('<!doctype html><script>alert(1)</script>'))).toBe(
      'file.type-not-accepted',
    );
    expect(await refusal(Buffer.from('PK\x03\x04 some archive'))).toBe('file.type-not-accepted');
    expect(await refusal(Buffer.alloc(10))).toBe('file.type-not-accepted');
    expect(await refusal(await picture('png'), ['application/pdf'] as never)).toBe('file.type-not-accepted');
  });

  it('refuses what it cannot read, what is locked, and what is too much', async () => {
    const jpeg = await picture('jpeg');
    expect(await refusal(jpeg.subarray(0, jpeg.length / 2))).toBe('file.content-unreadable');
    expect(await refusal(Buffer.from('%PDF-1.7 and then nothing'))).toBe('file.content-unreadable');
    const many = await PDFDocument.create();
    for (let page = 0; page < 201; page += 1) many.addPage([10, 10]);
    expect(await refusal(Buffer.from(await many.save()))).toBe('file.too-many-pages');
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'x', ownerPassword: 'y' });
    expect(await refusal(Buffer.from(await locked.save()))).toBe('file.is-encrypted');
    const bomb = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    expect(await refusal(bomb)).toBe('file.too-many-pixels');
  });

  it('gives the same again when it is made safe twice', async () => {
    const { bytes } = await madeSafe(await documentWithCanaries(), FILE_MEDIA_TYPES);
    expect(await textIn((await madeSafe(bytes, FILE_MEDIA_TYPES)).bytes)).not.toContain(CANARY);
  });
});
