import { PICTURE_PIXELS_MAX, type FileMediaType } from '@candela/contracts';
import sharp from 'sharp';
import { FileContentRefused } from '../domain/file-errors.js';

const JPEG_QUALITY = 88;

/**
 * The picture drawn anew from its pixels, turned as its details said it should be seen; no detail of the original is in
 * it. Throws `FileContentRefused` for broken pictures and those with too many pixels.
 */
export async function safePicture(
  bytes: Buffer,
  mediaType: Exclude<FileMediaType, 'application/pdf'>,
): Promise<Buffer> {
  const { width, height } = await readable(mediaType, () =>
    sharp(bytes, { limitInputPixels: false }).metadata(),
  );
  if (width * height > PICTURE_PIXELS_MAX) {
    throw new FileContentRefused('file.too-many-pixels', { maxPixels: PICTURE_PIXELS_MAX });
  }
  const picture = sharp(bytes, { limitInputPixels: PICTURE_PIXELS_MAX, failOn: 'error' })
    .rotate()
    .toColourspace('srgb');
  const drawn = mediaType === 'image/jpeg' ? picture.jpeg({ quality: JPEG_QUALITY }) : picture.png();
  return readable(mediaType, () => drawn.toBuffer());
}

async function readable<T>(mediaType: FileMediaType, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new FileContentRefused('file.content-unreadable', { mediaType });
  }
}
