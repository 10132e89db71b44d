import { Readable } from 'node:stream';
import { type Language, type LedgerAccount, type LedgerEntryKind, toDecimalString } from '@candela/contracts';
import { type Actor, CSV_BYTE_ORDER_MARK, csvLine, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award } from '../../awards/index.js';
import { moneyPolicy } from '../model/disbursement-policies.js';
import { type LedgerRow, ledgerRows } from './read-ledger.js';

const ENTRIES_AT_ONCE = 1000;

const HEADINGS: Record<Language, readonly string[]> = {
  en: [
    ...['Award', 'Entry', 'Date', 'Recorded at (UTC)', 'What', 'Reverses entry', 'Payment', 'Bank reference'],
    ...['Account', 'Amount', 'Currency'],
  ],
  fr: [
    ...['Octroi', 'Écriture', 'Date', 'Inscrite à (UTC)', 'Objet', 'Annule l’écriture', 'Paiement'],
    ...['Référence bancaire', 'Compte', 'Montant', 'Devise'],
  ],
};

const KINDS: Record<Language, Record<LedgerEntryKind, string>> = {
  en: {
    commitment: 'Commitment',
    approval: 'Approval',
    payment: 'Payment',
    reversal: 'Reversal',
    release: 'Release',
    recoveryDemand: 'Recovery demanded',
    recoveryReceipt: 'Recovery received',
  },
  fr: {
    commitment: 'Engagement',
    approval: 'Approbation',
    payment: 'Paiement',
    reversal: 'Contre-passation',
    release: 'Dégagement',
    recoveryDemand: 'Recouvrement demandé',
    recoveryReceipt: 'Recouvrement reçu',
  },
};

const ACCOUNTS: Record<Language, Record<LedgerAccount, string>> = {
  en: {
    funds: 'Funds',
    committed: 'Committed',
    payable: 'Payable',
    paid: 'Paid',
    recoverable: 'Recoverable',
    recovered: 'Recovered',
  },
  fr: {
    funds: 'Fonds',
    committed: 'Engagé',
    payable: 'À payer',
    paid: 'Payé',
    recoverable: 'À recouvrer',
    recovered: 'Recouvré',
  },
};

/** The ledger of one award as a CSV file, a line for each posting, in the language of the reader. */
@Injectable()
export class ExportLedger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The file, written while it is read, and a name for it. The denial is thrown before this resolves. */
  async execute(
    actor: Actor,
    awardId: string,
    language: Language,
  ): Promise<{ content: Readable; name: string }> {
    const award = await this.unitOfWork.read(actor, async (reading) => {
      const found = await reading.get(Award, awardId);
      reading.permit(moneyPolicy, 'ledger.export', { id: awardId, award: found });
      return found;
    });
    const page = (above: number) =>
      this.unitOfWork.read(actor, (reading) =>
        ledgerRows(reading, awardId, { above, limit: ENTRIES_AT_ONCE }),
      );
    const content = Readable.from(lines(page, (row) => linesOf(row, award.reference, language), language));
    return { content, name: `ledger-${award.reference}.csv` };
  }
}

async function* lines(
  page: (above: number) => Promise<LedgerRow[]>,
  text: (row: LedgerRow) => string,
  language: Language,
): AsyncGenerator<string> {
  yield CSV_BYTE_ORDER_MARK + csvLine(HEADINGS[language]);
  let rows = await page(0);
  while (rows.length > 0) {
    yield rows.map(text).join('');
    if (rows.length < ENTRIES_AT_ONCE) return;
    rows = await page(rows.at(-1)!.entry.number);
  }
}

function linesOf({ entry, postings, ...about }: LedgerRow, award: string, language: Language): string {
  const { number, kind, effectiveOn, recordedAt, bankReference, currency } = entry;
  return postings
    .map(({ account, amountMinor }) =>
      csvLine([
        ...[award, number, effectiveOn, recordedAt.toISOString(), KINDS[language][kind]],
        ...[about.reversesNumber, about.paymentReference, bankReference],
        ...[ACCOUNTS[language][account], toDecimalString({ amountMinor, currency }), currency],
      ]),
    )
    .join('');
}
