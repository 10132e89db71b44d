import {
  LEDGER_ACCOUNTS,
  LEDGER_ENTRY_KINDS,
  type LedgerAccount,
  type LedgerEntryKind,
} from '@candela/contracts';
import { MoneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';

/** What an entry does to one account: negative for what leaves it. */
export class LedgerPostingView {
  @ApiProperty({ enum: LEDGER_ACCOUNTS, enumName: 'LedgerAccount' }) account: LedgerAccount;
  @ApiProperty({ type: MoneyView }) amount: MoneyView;
}

/** One thing that happened to the money of an award. */
export class LedgerEntryView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: number;
  @ApiProperty({ enum: LEDGER_ENTRY_KINDS, enumName: 'LedgerEntryKind' }) kind: LedgerEntryKind;
  /** The day of which it tells. */
  @ApiProperty({ format: 'date' }) effectiveOn: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  /** Null where the portal did it, or the grantee. */
  @ApiProperty({ type: String, nullable: true }) recordedByName: string | null;
  @ApiProperty({ type: String, nullable: true }) paymentReference: string | null;
  @ApiProperty({ type: String, nullable: true }) bankReference: string | null;
  /** Number of the entry that it reverses. */
  @ApiProperty({ type: Number, nullable: true }) reversesNumber: number | null;
  @ApiProperty({ type: [LedgerPostingView] }) postings: LedgerPostingView[];
}

/** A page of a ledger, the newest entry first. */
export class LedgerPageView {
  @ApiProperty({ type: [LedgerEntryView] }) items: LedgerEntryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
