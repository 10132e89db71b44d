import { Injectable } from '@angular/core';

/** The pages that led to the present one of a list which only knows the next: so that one can go back. */
@Injectable({ providedIn: 'root' })
export class PageTrail {
  private list = '';
  private cursors: readonly (string | null)[] = [];

  /**
   * Notes that a page of `list` is shown. Returns the cursor of the page before, null being the first, or undefined
   * where there is none or the way here is not known.
   */
  visit(list: string, cursor: string | null): string | null | undefined {
    if (list !== this.list || cursor === null) this.cursors = [];
    this.list = list;
    const at = this.cursors.indexOf(cursor);
    this.cursors = at >= 0 ? this.cursors.slice(0, at + 1) : [...this.cursors, cursor];
    return this.cursors.length > 1 ? this.cursors[this.cursors.length - 2] : undefined;
  }
}
