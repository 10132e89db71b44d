// Keys of this installation, made once.
import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { inData } from './paths.mjs';
import { Refusal } from './report.mjs';

/**
 * The keys for the environment of API and worker. Given ones win; the others are made the first time and kept in
 * `.data/secrets.json`, readable by the owner alone.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ SECRET_KEY: string, VAULT_MASTER_KEY: string }>}
 */
export async function secrets(env) {
  const file = inData('secrets.json');
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Refusal(`${file} cannot be read: ${error.message}`);
  });
  const kept = text === undefined ? await make(file) : parse(file, text);
  return {
    SECRET_KEY: env.SECRET_KEY || kept.SECRET_KEY,
    VAULT_MASTER_KEY: env.VAULT_MASTER_KEY || kept.VAULT_MASTER_KEY,
  };
}

function parse(file, text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(`${file} is damaged. Restore it, or start over with: npm start -- --reset`);
  }
}

async function make(file) {
  const made = {
    SECRET_KEY: randomBytes(32).toString('base64url'),
    VAULT_MASTER_KEY: randomBytes(32).toString('base64'),
  };
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
  return made;
}
