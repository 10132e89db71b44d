/** Kinds of file that can be made safe: hidden details removed, type checked by content. */
export const FILE_MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type FileMediaType = (typeof FILE_MEDIA_TYPES)[number];

/** Whether a scanner has looked at a file; `unscanned` where none is connected. */
export const FILE_SCAN_STATES = ['unscanned', 'clean'] as const;
export type FileScanState = (typeof FILE_SCAN_STATES)[number];

/** No file is larger, whatever a question allows. */
export const FILE_BYTES_MAX = 25 * 1024 * 1024;
/** Characters of a file's name. */
export const FILE_NAME_CHARS_MAX = 150;
export const PDF_PAGES_MAX = 200;
/** Width times height of a picture. */
export const PICTURE_PIXELS_MAX = 50_000_000;
/** An upload that stopped may go on for so long. */
export const UPLOAD_HOURS_MAX = 48;

/** Codes that uploads and downloads are refused with; catalogue keys `error.<code>`. */
export const FILE_PROBLEM_CODES = [
  'file.not-found',
  /** maxBytes. */
  'file.too-large',
  'file.empty',
  /** accept: comma separated media types. */
  'file.type-not-accepted',
  /** The content is not what the name or the declared type says, or is broken: mediaType. */
  'file.content-unreadable',
  'file.is-encrypted',
  /** maxPages. */
  'file.too-many-pages',
  /** maxPixels. */
  'file.too-many-pixels',
  'file.name-not-acceptable',
  'file.upload-not-finished',
  /** max. */
  'file.too-many-files',
  'file.question-unknown',
  'file.is-in-use',
  'file.state-forbids',
  'file.upload-malformed',
] as const;
export type FileProblemCode = (typeof FILE_PROBLEM_CODES)[number];
