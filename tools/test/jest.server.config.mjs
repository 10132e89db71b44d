// All Jest projects of server code in one run: one set of workers, one report.
import { globSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(path.dirname(import.meta.dirname));

/** @returns {Promise<import('jest').Config>} */
export default async function allServerProjects() {
  const files = globSync('{libs,apps}/*/jest.config.mjs', { cwd: root }).sort();
  const configs = await Promise.all(files.map((file) => import(path.join(root, file))));
  return {
    rootDir: root,
    testTimeout: 30_000,
    testSequencer: path.join(import.meta.dirname, 'longest-first.mjs'),
    projects: configs.flatMap((config) => config.default.projects),
  };
}
