// What runs now, written down for the next start (which cleans up after a kill) and for `tools/run.mjs`.
import { readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { inData } from './paths.mjs';
import { endGroup } from './processes.mjs';

const recordFile = () => inData('run.json');

/**
 * @typedef {object} RunRecord
 * @property {number} launcher process id
 * @property {string} startedAt
 * @property {Record<string, string>} env the settings of API and worker, for commands against the running portal
 * @property {{ name: string, script: string, pid: number }[]} processes
 * @property {Record<string, string>} [addresses]
 */

/** @returns {Promise<RunRecord | undefined>} */
export async function readRecord() {
  try {
    return JSON.parse(await readFile(recordFile(), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {RunRecord} record holds secrets: for the owner's eyes */
export async function writeRecord(record) {
  const unfinished = `${recordFile()}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, recordFile());
}

export const removeRecord = () => rm(recordFile(), { force: true });

/** True when this process id is still that program, and not a stranger that got the number later. */
function isStill({ pid, script }) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(script);
  } catch {
    return false;
  }
}

/**
 * Ends what a killed launcher left running. The caller holds the launcher's lock, so nobody else's is ended.
 * @returns {Promise<string[]>} names of what was ended
 */
export async function endLeftovers() {
  const record = await readRecord();
  const left = (record?.processes ?? []).filter(isStill);
  await Promise.all(left.map(({ pid }) => endGroup(pid, 5)));
  await removeRecord();
  return left.map(({ name }) => name);
}
