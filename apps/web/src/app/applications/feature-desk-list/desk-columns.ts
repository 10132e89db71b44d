import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal } from '@angular/core';

/** The columns of the desk's list, in their order. The title names the row, so it is always there. */
export const DESK_COLUMNS = [
  { key: 'title', sort: 'title', always: true, usual: true },
  { key: 'reference', sort: 'reference', always: false, usual: true },
  { key: 'applicant', sort: null, always: false, usual: true },
  { key: 'country', sort: null, always: false, usual: true },
  { key: 'amount', sort: 'amount', always: false, usual: true },
  { key: 'state', sort: null, always: false, usual: true },
  { key: 'submittedAt', sort: 'submittedAt', always: false, usual: true },
  { key: 'level', sort: null, always: false, usual: false },
  { key: 'language', sort: null, always: false, usual: false },
] as const;
type DeskColumnKey = (typeof DESK_COLUMNS)[number]['key'];

const COLUMNS_ITEM = 'desk.columns';
const KEYS_ITEM = 'desk.keys';

/** How this officer likes the list on this device: columns, and whether single keys act. Nothing about any file. */
@Injectable({ providedIn: 'root' })
export class DeskPreferences {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;
  private readonly chosen = signal<readonly DeskColumnKey[]>(this.keptColumns());
  private readonly keysOn = signal(this.storage?.getItem(KEYS_ITEM) !== 'off');

  readonly columns = this.chosen.asReadonly();
  readonly usesKeys = this.keysOn.asReadonly();

  /** Shows or hides a column. */
  toggle(key: DeskColumnKey): void {
    const shown = this.chosen();
    const columns = DESK_COLUMNS.map((column) => column.key).filter((column) =>
      column === key ? !shown.includes(key) : shown.includes(column),
    );
    this.chosen.set(columns);
    this.storage?.setItem(COLUMNS_ITEM, columns.join(','));
  }

  /** Lets single keys act, or not: somebody who dictates has no use for them. */
  useKeys(on: boolean): void {
    this.keysOn.set(on);
    this.storage?.setItem(KEYS_ITEM, on ? 'on' : 'off');
  }

  private keptColumns(): readonly DeskColumnKey[] {
    const kept = this.storage?.getItem(COLUMNS_ITEM)?.split(',');
    const shown = DESK_COLUMNS.filter(({ key, always, usual }) =>
      kept ? always || kept.includes(key) : usual,
    );
    return shown.map(({ key }) => key);
  }
}
