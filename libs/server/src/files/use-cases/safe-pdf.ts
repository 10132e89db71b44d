import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { PDF_PAGES_MAX } from '@candela/contracts';
import { FileContentRefused } from '../domain/file-errors.js';
import { withoutJpegDetails } from '../domain/jpeg-details.js';

const name = (text: string): PDFName => PDFName.of(text);

/** Wherever they stand: descriptions, histories of applications, what runs by itself, files inside. */
const NEVER_KEPT = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'AA',
  'OpenAction',
  'JavaScript',
  'JS',
  'EmbeddedFiles',
  'AF',
  'Collection',
  'Perms',
  'DSS',
  'Legal',
  'SpiderInfo',
  'Thumb',
].map(name);

/** In annotations: who wrote them, when, and their names. */
const OF_ANNOTATIONS = ['T', 'M', 'CreationDate', 'NM', 'RC'].map(name);

const ACTIVE_ACTIONS = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'Rendition',
  'Movie',
  'Sound',
  'Hide',
];
const ACTIVE_ANNOTATIONS = ['FileAttachment', 'Sound', 'Movie', 'Screen', 'RichMedia', '3D'];

/**
 * The pages of a document and nothing that they do not show: no author, dates or history, no scripts, no attached files,
 * no details of pictures, no objects left from earlier versions. Throws `FileContentRefused` for encrypted or broken documents
 * and those of too many pages.
 */
export async function safePdf(bytes: Buffer): Promise<Buffer> {
  const document = await opened(bytes);
  if (document.getPageCount() > PDF_PAGES_MAX) {
    throw new FileContentRefused('file.too-many-pages', { maxPages: PDF_PAGES_MAX });
  }
  document.context.trailerInfo.Info = undefined;
  document.context.trailerInfo.ID = undefined;
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    clean(object, document);
    if (object instanceof PDFRawStream) replacePicture(document, ref, object);
  }
  removeUnreachable(document);
  try {
    return Buffer.from(await document.save({ addDefaultPage: false, updateFieldAppearances: false }));
  } catch {
    throw unreadable();
  }
}

async function opened(bytes: Buffer): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    if (document.isEncrypted) throw new FileContentRefused('file.is-encrypted');
    document.getPages();
    return document;
  } catch (error) {
    if (error instanceof EncryptedPDFError) throw new FileContentRefused('file.is-encrypted');
    throw error instanceof FileContentRefused ? error : unreadable();
  }
}

function unreadable(): FileContentRefused {
  return new FileContentRefused('file.content-unreadable', { mediaType: 'application/pdf' });
}

/** Takes out of an object, and what is written inside it, what no page shows. */
function clean(object: PDFObject, document: PDFDocument): void {
  if (object instanceof PDFArray) object.asArray().forEach((item) => clean(item, document));
  if (object instanceof PDFStream) clean(object.dict, document);
  if (!(object instanceof PDFDict)) return;
  for (const key of NEVER_KEPT) object.delete(key);
  const subtype = object.lookup(name('Subtype'));
  if (isAnnotation(object) && subtype !== name('Widget')) OF_ANNOTATIONS.forEach((key) => object.delete(key));
  if (isActive(object.lookup(name('S')))) object.delete(name('S'));
  const annotations = object.lookup(name('Annots'));
  if (annotations instanceof PDFArray) removeActive(annotations, document);
  for (const [, value] of object.entries()) clean(value, document);
}

function isAnnotation(dict: PDFDict): boolean {
  return dict.lookup(name('Type')) === name('Annot') || (dict.has(name('Rect')) && dict.has(name('Subtype')));
}

function isActive(action: PDFObject | undefined): boolean {
  return action instanceof PDFName && ACTIVE_ACTIONS.includes(action.decodeText());
}

function removeActive(annotations: PDFArray, document: PDFDocument): void {
  for (let index = annotations.size() - 1; index >= 0; index -= 1) {
    const annotation = document.context.lookup(annotations.get(index));
    const subtype = annotation instanceof PDFDict ? annotation.lookup(name('Subtype')) : undefined;
    if (subtype instanceof PDFName && ACTIVE_ANNOTATIONS.includes(subtype.decodeText()))
      annotations.remove(index);
  }
}

/** Pictures inside a document carry their own details. One that cannot be read is left to whoever shows the page. */
function replacePicture(document: PDFDocument, ref: PDFRef, stream: PDFRawStream): void {
  const filter = stream.dict.lookup(name('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only !== name('DCTDecode')) return;
  const plain = withoutJpegDetails(Buffer.from(stream.getContents()));
  if (plain) document.context.assign(ref, PDFRawStream.of(stream.dict, plain));
}

/** Objects that nothing refers to are what earlier versions of the document left behind. */
function removeUnreachable(document: PDFDocument): void {
  const { context } = document;
  const reached = new Set<PDFRef>();
  const waiting: PDFObject[] = [context.trailerInfo.Root].filter((root) => root !== undefined);
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      const target = context.lookup(object);
      if (target) waiting.push(target);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFStream) waiting.push(object.dict);
    else if (object instanceof PDFDict) waiting.push(...object.values());
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
