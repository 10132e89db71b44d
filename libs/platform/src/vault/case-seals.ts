import type { Config } from '../config/config.js';
import { InvariantError } from '../errors/domain-error.js';
import { newKey, sealWhole, unsealWhole } from './envelope.js';
import type { Json } from './vault.js';

/**
 * For what ordinary rows keep in confidence: encrypted in the row itself, under a key of its case that another row of the
 * case keeps, wrapped by the master key. Whoever has the tables has neither. No query and no other role is needed, so that
 * what is read often can be sealed; what tells who somebody is belongs into the `Vault`.
 */
export class CaseSeals {
  private readonly masterKey: Buffer;

  constructor({ vaultMasterKey }: Pick<Config, 'vaultMasterKey'>) {
    this.masterKey = vaultMasterKey;
  }

  /** A new key for a case, wrapped: to be kept in a row of the case. Where it is removed, nothing of the case opens again. */
  newKey(caseId: string): Buffer {
    return sealWhole(this.masterKey, newKey(), keyBinding(caseId));
  }

  /** The seal of a case. Without a key, as long as nothing was sealed, it neither opens nor closes. */
  of(caseId: string, wrappedKey: Buffer | null): CaseSeal {
    return new CaseSeal(this.masterKey, caseId, wrappedKey);
  }
}

/** Opens and closes what the rows of one case keep sealed. */
export class CaseSeal {
  private key: Buffer | undefined;

  constructor(
    private readonly masterKey: Buffer,
    private readonly caseId: string,
    private readonly wrappedKey: Buffer | null,
  ) {}

  /** Encrypts a value for the row that it will stand in: in another it does not open. */
  close(rowId: string, value: Json): Buffer {
    return sealWhole(this.openKey(), Buffer.from(JSON.stringify(value)), this.binding(rowId));
  }

  /** The value that was sealed in a row. */
  open(rowId: string, sealed: Buffer): Json {
    const key = this.openKey();
    try {
      return JSON.parse(unsealWhole(key, sealed, this.binding(rowId)).toString()) as Json;
    } catch {
      throw new InvariantError(`What is sealed in the row ${rowId} was tampered with.`);
    }
  }

  private openKey(): Buffer {
    if (!this.wrappedKey) throw new InvariantError(`The case ${this.caseId} has no key.`);
    try {
      this.key ??= unsealWhole(this.masterKey, this.wrappedKey, keyBinding(this.caseId));
      return this.key;
    } catch {
      throw new InvariantError('The master key is not the one that this case was sealed with.');
    }
  }

  private binding(rowId: string): string {
    return `sealed:${this.caseId.toLowerCase()}:${rowId.toLowerCase()}`;
  }
}

function keyBinding(caseId: string): string {
  return `seal-key:${caseId.toLowerCase()}`;
}
