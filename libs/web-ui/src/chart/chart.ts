import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { LanguageStore } from '../text/language-store.js';
import { Texts } from '../text/texts.js';
import { ChartDrawing } from './chart-drawing.js';
import type { ChartData } from './chart-data.js';

/**
 * A picture of numbers with the same numbers in a table behind it. The drawing code is fetched when a chart is shown;
 * the table needs none of it.
 */
@Component({
  selector: 'ui-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [ChartDrawing],
  templateUrl: './chart.html',
  styleUrl: './chart.css',
})
export class Chart {
  protected readonly t = inject(Texts).t;
  private readonly languages = inject(LanguageStore);
  private readonly canvas = viewChild<ElementRef<HTMLElement>>('canvas');

  /** What the chart shows, as a heading. */
  readonly heading = input.required<string>();
  /** Of the heading: 2 where the chart is a part of the page by itself. */
  readonly level = input<2 | 3>(3);
  /** What there is to see in it, in a sentence, for those who do not. */
  readonly summary = input<string | null>(null);
  readonly kind = input<'bar' | 'line'>('bar');
  readonly stacked = input(false);
  /** Bars from left to right, where the names of the categories are long. */
  readonly lying = input(false);
  readonly data = input.required<ChartData>();
  /** Names the first column of the table: "Fiscal year". */
  readonly categoryLabel = input.required<string>();
  /** Writes a value for people; a plain number by default. */
  readonly format = input<((value: number) => string) | null>(null);
  /** Writes a value beside the axis, as short as it may be; as `format` does by default. */
  readonly axisFormat = input<((value: number) => string) | null>(null);

  /** Lying bars get the room that they need, one below the other. */
  protected readonly height = computed(() =>
    this.lying() ? Math.max(8, 4 + 2.25 * this.data().categories.length) : null,
  );
  protected readonly write = computed(() => {
    const own = new Intl.NumberFormat(this.languages.locale());
    return this.format() ?? ((value: number) => own.format(value));
  });

  constructor() {
    inject(ChartDrawing).draw(
      computed(() => this.canvas()?.nativeElement ?? null),
      computed(() => ({
        kind: this.kind(),
        stacked: this.stacked(),
        lying: this.lying(),
        data: this.data(),
        write: this.write(),
        writeAxis: this.axisFormat() ?? this.write(),
      })),
    );
  }
}
