import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type { FileAnswer } from '@candela/contracts';
import type { Browser } from '@candela/testing';

const TUS = { 'tus-resumable': '1.0.0' };
/** The headers with which the first bytes of an upload come. */
export const BYTES_FOLLOW = {
  ...TUS,
  'upload-offset': '0',
  'content-type': 'application/offset+octet-stream',
};

/** A picture of one pixel; a name and a comment that may be searched for stand in its details. */
export function picture(comment = ''): Buffer {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  if (!comment) return pixel;
  const chunk = textChunk(comment);
  const endOfHeader = 33;
  return Buffer.concat([pixel.subarray(0, endOfHeader), chunk, pixel.subarray(endOfHeader)]);
}

/** The headers with which tus announces an upload to the file question of an application. */
export function announcement(
  applicationId: string,
  size: number,
  name = 'photo.png',
): Record<string, string> {
  const metadata = {
    placeKind: 'application',
    placeId: applicationId,
    placeKey: 'declarations/attachments',
    filename: name,
  };
  const pairs = Object.entries(metadata).map(
    ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
  );
  return { ...TUS, 'upload-length': String(size), 'upload-metadata': pairs.join(',') };
}

/** Announces an upload; returns its id. */
export async function announce(
  browser: Browser,
  applicationId: string,
  content: Buffer,
  name?: string,
): Promise<string> {
  const headers = announcement(applicationId, content.length, name);
  const reply = await browser.send('POST', '/api/uploads', { headers });
  if (reply.status !== 201) throw new Error(`No upload was begun: ${reply.status} ${reply.text}`);
  return reply.headers.get('location')!.split('/').at(-1)!;
}

/** Announces an upload and sends all its bytes; returns its id. */
export async function sent(
  browser: Browser,
  applicationId: string,
  content = picture(),
  name?: string,
): Promise<string> {
  const id = await announce(browser, applicationId, content, name);
  const reply = await browser.send('PATCH', `/api/uploads/${id}`, { headers: BYTES_FOLLOW, body: content });
  if (reply.status !== 204) throw new Error(`The bytes were not taken: ${reply.status} ${reply.text}`);
  return id;
}

/** Uploads a picture to the file question of an application, as a browser does, and finishes it. */
export async function upload(
  browser: Browser,
  applicationId: string,
  content = picture(),
  name?: string,
): Promise<FileAnswer> {
  const id = await sent(browser, applicationId, content, name);
  const reply = await browser.send('POST', `/api/uploads/${id}/finish`);
  if (reply.status !== 200) throw new Error(`The upload was not finished: ${reply.status} ${reply.text}`);
  const { fileId, name: kept, sizeBytes, mediaType } = reply.body as FileAnswer;
  return { fileId, name: kept, sizeBytes, mediaType };
}

/** A tEXt chunk: where programs write authors and places into a PNG. */
function textChunk(comment: string): Buffer {
  const data = Buffer.from(`Comment\0${comment}`, 'latin1');
  const type = Buffer.from('tEXt', 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([type, data])));
  return Buffer.concat([length, type, data, sum]);
}
