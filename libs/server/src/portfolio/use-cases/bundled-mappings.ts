import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MappingRefused, registerMapping } from '../domain/register-mapping.js';
import type { NamedMapping } from './survey-register-file.js';

const FOLDER = fileURLToPath(new URL('../mappings/', import.meta.url));

/** The mappings that come with the portal, by name. */
export async function bundledMappings(): Promise<NamedMapping[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map((file) => mappingFromFile(join(FOLDER, file))));
}

/** A mapping from a file. Throws `MappingRefused` where it is not JSON or not a mapping. */
export async function mappingFromFile(path: string): Promise<NamedMapping> {
  const text = await readFile(path, 'utf8');
  return { name: basename(path, '.json'), mapping: registerMapping(parsed(text)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MappingRefused([{ path: '', found: (error as Error).message, accepted: 'JSON' }]);
  }
}
