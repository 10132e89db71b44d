const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
const ICC = Buffer.from('ICC_PROFILE\0', 'latin1');

/**
 * A JPEG without its details (EXIF, XMP, IPTC, comments, thumbnails, whatever follows its end), its picture untouched byte by
 * byte. Returns undefined for what is no sound JPEG.
 */
export function withoutJpegDetails(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== START_OF_IMAGE) return undefined;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    const end = segmentEnd(bytes, at, marker);
    if (end === undefined) return undefined;
    if (shows(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Where the segment that begins at `at` ends; a scan ends where the next marker begins. */
function segmentEnd(bytes: Buffer, at: number, marker: number): number | undefined {
  if (at + 4 > bytes.length) return undefined;
  const end = at + 2 + bytes.readUInt16BE(at + 2);
  if (end > bytes.length) return undefined;
  return marker === START_OF_SCAN ? nextMarker(bytes, end) : end;
}

/** In a scan, FF 00 is a pixel's FF and FF D0 to FF D7 are restarts. */
function nextMarker(bytes: Buffer, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0x00 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return undefined;
}

/** Whether the picture needs the segment: all but comments and application data, of which JFIF, colour profile and Adobe's transform stay. */
function shows(marker: number, content: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe2) return content.subarray(0, ICC.length).equals(ICC);
  return marker === 0xe0 || marker === 0xee;
}
