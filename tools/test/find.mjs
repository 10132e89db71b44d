// Where programs are that npm does not bring.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Chromium under the names that it goes by; its headless shell, which draws no window, comes first: it is the faster one. */
const CHROMIUM = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * The first of these programs that is on the PATH; a name comes before those after it in every folder.
 * @param {string[]} names
 * @returns {string | undefined} its path
 */
export function find(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.resolve(folder, name))).find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser of the journeys: CHROMIUM_PATH, or an installed one. */
export const findChromium = () => process.env.CHROMIUM_PATH || find(CHROMIUM);
