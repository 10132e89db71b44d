// The mails that arrived: in memory for reading, in a file of JSON lines so that nothing acknowledged is lost.
import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const IN_MEMORY_MAX = 5000;

/**
 * @typedef {object} StoredMail
 * @property {string} id
 * @property {string} receivedAt ISO instant
 * @property {string} from
 * @property {string[]} to every address it was delivered to, in lower case, blind copies too
 * @property {string} subject
 * @property {string} text
 * @property {string} html empty when the mail has none
 * @property {string} language as the mail declares it, or empty
 * @property {Record<string, string>} headers
 * @property {{ name: string, type: string, bytes: number }[]} attachments
 */

/** Lines that a killed process left half written are dropped: they were never acknowledged. */
const parseLines = (text) =>
  text.split('\n').flatMap((line) => {
    try {
      return line ? [JSON.parse(line)] : [];
    } catch {
      return [];
    }
  });

export class MailStore {
  #file;
  /** Oldest first. @type {StoredMail[]} */
  #mails = [];
  #writing = Promise.resolve();

  constructor(file) {
    this.#file = file;
  }

  /** Reads what an earlier run received. */
  static async open(file) {
    const store = new MailStore(file);
    await mkdir(path.dirname(file), { recursive: true });
    const text = await readFile(file, 'utf8').catch(() => '');
    store.#mails = parseLines(text).slice(-IN_MEMORY_MAX);
    // The next line must not continue a half-written one.
    if (text && !text.endsWith('\n')) await appendFile(file, '\n');
    return store;
  }

  /**
   * Keeps a mail; resolves when it is in the file. Equal mails are kept as often as they come.
   * @param {Omit<StoredMail, 'id' | 'receivedAt'>} mail
   * @returns {Promise<StoredMail>}
   */
  async add(mail) {
    const stored = { id: randomUUID(), receivedAt: new Date().toISOString(), ...mail };
    await this.#inTurn(async () => {
      await appendFile(this.#file, `${JSON.stringify(stored)}\n`, { mode: 0o600 });
      this.#mails.push(stored);
      if (this.#mails.length > IN_MEMORY_MAX) this.#mails.shift();
    });
    return stored;
  }

  /** Forgets every mail, also in the file. */
  async clear() {
    await this.#inTurn(async () => {
      await writeFile(this.#file, '', { mode: 0o600 });
      this.#mails = [];
    });
  }

  /**
   * Mails, newest first.
   * @param {{ to?: string, search?: string, since?: string }} filter `to`: exactly this address; `search`: part of an
   *   address or of the subject; `since`: received after this instant
   */
  list({ to = '', search = '', since = '' } = {}) {
    const address = to.trim().toLowerCase();
    const part = search.trim().toLowerCase();
    return this.#mails
      .filter((mail) => !address || mail.to.includes(address))
      .filter((mail) => !part || [...mail.to, mail.subject.toLowerCase()].some((text) => text.includes(part)))
      .filter((mail) => !since || mail.receivedAt > since)
      .reverse();
  }

  /** @returns {StoredMail | undefined} */
  find(id) {
    return this.#mails.find((mail) => mail.id === id);
  }

  /** One writing after the other; a failed one does not stop the next. */
  #inTurn(work) {
    const result = this.#writing.then(work);
    this.#writing = result.catch(() => undefined);
    return result;
  }
}
