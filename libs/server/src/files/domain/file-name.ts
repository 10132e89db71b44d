import { FILE_NAME_CHARS_MAX, type FileMediaType } from '@candela/contracts';

const ENDINGS: Readonly<Record<FileMediaType, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
};

/** Control characters, and those that turn the direction of writing so that `gpj.exe` reads as `exe.jpg`. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The name of a file as it may be kept and shown; empty where nothing is left of it. Folders are dropped. */
export function plainFileName(name: string): string {
  const last = name.normalize('NFC').replaceAll(HIDDEN, '').split(/[\\/]/).at(-1) ?? '';
  const trimmed = last
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const characters = [...trimmed];
  if (characters.length <= FILE_NAME_CHARS_MAX) return trimmed;
  const ending = /\.\w{1,5}$/.exec(trimmed)?.[0] ?? '';
  return characters.slice(0, FILE_NAME_CHARS_MAX - ending.length).join('') + ending;
}

/** The name with the ending that its content has, so that it opens as what it is. */
export function nameFor(name: string, mediaType: FileMediaType): string {
  const endings = ENDINGS[mediaType];
  if (endings.some((ending) => name.toLowerCase().endsWith(ending))) return name;
  return `${name}${endings[0]}`;
}
