import { UploadMalformed } from './file-errors.js';

/** What a browser says of an upload before it sends the first byte. */
export interface UploadAnnouncement {
  sizeBytes: number;
  /** Kind of thing the file is attached to, such as `application`. */
  placeKind: string;
  placeId: string;
  /** "section/question". */
  placeKey: string;
  name: string;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Reads the headers of a tus creation request: `Upload-Length`, and `Upload-Metadata` with `placeKind`, `placeId`,
 * `placeKey` and `filename`. Throws `UploadMalformed`.
 */
export function uploadAnnouncement(headers: Readonly<Record<string, unknown>>): UploadAnnouncement {
  const length = headers['upload-length'];
  if (typeof length !== 'string' || !/^\d{1,12}$/.test(length)) throw new UploadMalformed('Upload-Length');
  const metadata = metadataOf(headers['upload-metadata']);
  const { placeKind = '', placeId = '', placeKey = '', filename = '' } = metadata;
  if (
    !/^[a-z][a-zA-Z]{1,40}$/.test(placeKind) ||
    !UUID.test(placeId) ||
    placeKey === '' ||
    placeKey.length > 150
  ) {
    throw new UploadMalformed('Upload-Metadata');
  }
  return { sizeBytes: Number(length), placeKind, placeId, placeKey, name: filename };
}

/** Pairs of a key and a text in base64, separated by commas (tus 1.0, creation extension). */
function metadataOf(header: unknown): Record<string, string> {
  if (typeof header !== 'string' || header.length > 4000) throw new UploadMalformed('Upload-Metadata');
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  return Object.fromEntries(
    pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]),
  );
}
