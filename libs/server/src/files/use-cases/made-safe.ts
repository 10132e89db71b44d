import { FILE_MEDIA_TYPES, type FileMediaType } from '@candela/contracts';
import { fileTypeFromBuffer } from 'file-type';
import { FileContentRefused } from '../domain/file-errors.js';
import { safePdf } from './safe-pdf.js';
import { safePicture } from './safe-picture.js';

export interface SafeFile {
  mediaType: FileMediaType;
  bytes: Buffer;
}

/**
 * What may be kept of a file: its type is read from its content, whatever it was called, and everything that people do not
 * see in it (places, authors, histories, scripts, attachments) is left out. Throws `FileContentRefused`.
 * @param accepted the types that the question takes
 */
export async function madeSafe(bytes: Buffer, accepted: readonly FileMediaType[]): Promise<SafeFile> {
  const sniffed = await fileTypeFromBuffer(bytes);
  const mediaType = FILE_MEDIA_TYPES.find((known) => known === sniffed?.mime && accepted.includes(known));
  if (!mediaType) throw new FileContentRefused('file.type-not-accepted', { accept: accepted.join(', ') });
  const safe = mediaType === 'application/pdf' ? await safePdf(bytes) : await safePicture(bytes, mediaType);
  return { mediaType, bytes: safe };
}
