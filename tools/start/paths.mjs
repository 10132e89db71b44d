// Where things are. Nothing here needs an installed package.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** What a started portal keeps: database, files, mails, logs, secrets. Never checked in. */
export const dataFolder = path.join(root, '.data');

/** Inside the folder of the project. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Inside the data folder. */
export const inData = (...parts) => path.join(dataFolder, ...parts);

/** The Node that the project pins, once it is installed. */
export const pinnedNode = inRoot('node_modules', '.bin', 'node');
