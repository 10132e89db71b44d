import { Injectable } from '@angular/core';

/** What is known about a list beside its present page. */
export interface Paging {
  /** Cursor of the page before: the first page, null, where the way is not known. */
  readonly previous: string | null;
  /** How many rows there are, as the first page said. */
  readonly count: { readonly total: number; readonly isCapped: boolean } | null;
}

/** The pages that led to the present one, so that "previous" can go back through a list that only knows "next". */
@Injectable({ providedIn: 'root' })
export class PageTrail {
  private listKey = '';
  private cursors: readonly (string | null)[] = [];
  private count: Paging['count'] = null;

  /** Notes that a page of a list is shown; again changes nothing. Another list, or its first page, begins anew. */
  visit(listKey: string, cursor: string | null, count: Paging['count']): Paging {
    if (listKey !== this.listKey || cursor === null) {
      this.cursors = [];
      this.count = null;
    }
    this.listKey = listKey;
    this.count = count ?? this.count;
    const known = this.cursors.indexOf(cursor);
    this.cursors = known >= 0 ? this.cursors.slice(0, known + 1) : [...this.cursors, cursor];
    return { previous: this.cursors.at(-2) ?? null, count: this.count };
  }
}
