import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';
import type { SumsView } from '@candela/api-client';
import { MoneyPipe, NumberPipe, Texts } from '@candela/web-ui';

/** One group of awards, and the query params that lead to them. */
export interface TotalsLine {
  readonly id: string;
  readonly label: string;
  readonly params: Params;
  readonly sums: SumsView;
}

/** Sums of groups of awards, each number leading to its awards; on a phone each group is a card. */
@Component({
  selector: 'app-totals-table',
  imports: [MoneyPipe, NumberPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './totals-table.html',
  styleUrl: './totals-table.css',
})
export class TotalsTable {
  protected readonly t = inject(Texts).t;

  readonly caption = input.required<string>();
  /** Names the first column. */
  readonly groupLabel = input.required<string>();
  /** Query params that all its awards have in common. */
  readonly asked = input.required<Params>();
  readonly lines = input.required<readonly TotalsLine[]>();
  readonly whole = input.required<SumsView>();

  protected readonly rows = computed(() =>
    this.lines().map((line) => ({ ...line, params: { ...this.asked(), ...line.params } })),
  );

  /** The awards of a group of which something was rescinded or recovered. */
  protected rescinded(params: Params): Params {
    return { ...params, standing: ['partlyRescinded', 'rescinded'] };
  }
}
