import { DOCUMENT } from '@angular/common';
import { afterRenderEffect, DestroyRef, inject, Injectable, type Signal, signal } from '@angular/core';
import type { ECharts } from 'echarts/core';
import type { ChartLook } from './chart-data.js';
import { chartOption, type ChartColours } from './chart-option.js';
import type { init } from './echarts-runtime.js';

type Init = typeof init;

/** Draws one chart with ECharts: fetches it, follows the data, the theme and the size of the page. */
@Injectable()
export class ChartDrawing {
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView;
  private readonly destroyRef = inject(DestroyRef);
  private readonly init = signal<Init | null>(null);
  private readonly themeChanges = signal(0);
  private chart: ECharts | null = null;

  /** Keeps the picture in `host` as `look` says, until the component is gone. Call once, while it is constructed. */
  draw(host: Signal<HTMLElement | null>, look: Signal<ChartLook>): void {
    void import('./echarts-runtime.js').then((runtime) => this.init.set(runtime.init));
    this.watchTheme();
    this.watchSize(host);
    afterRenderEffect(() => {
      const element = host();
      const init = this.init();
      this.themeChanges();
      if (!element || !init) return;
      this.chart ??= this.begin(init, element);
      this.chart.setOption(chartOption(look(), this.colours(element), !this.wantsCalm()), true);
    });
    this.destroyRef.onDestroy(() => this.chart?.dispose());
  }

  private begin(init: Init, element: HTMLElement): ECharts {
    emptiesWithoutMarkup(element);
    const chart = init(element, null, { renderer: 'svg' });
    element.querySelectorAll('svg').forEach(emptiesWithoutMarkup);
    return chart;
  }

  private watchTheme(): void {
    const changed = (): void => this.themeChanges.update((count) => count + 1);
    const observer = new MutationObserver(changed);
    observer.observe(this.document.documentElement, { attributeFilter: ['data-theme'] });
    const dark = this.window?.matchMedia('(prefers-color-scheme: dark)');
    dark?.addEventListener('change', changed);
    this.destroyRef.onDestroy(() => {
      observer.disconnect();
      dark?.removeEventListener('change', changed);
    });
  }

  private watchSize(host: Signal<HTMLElement | null>): void {
    const observer = new ResizeObserver(() => this.chart?.resize());
    afterRenderEffect(() => {
      const element = host();
      if (element) observer.observe(element);
    });
    this.destroyRef.onDestroy(() => observer.disconnect());
  }

  private wantsCalm(): boolean {
    return this.window?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? false;
  }

  /** The theme's colours as the browser resolves them; custom properties alone would still say `light-dark(…)`. */
  private colours(host: HTMLElement): ChartColours {
    const probe = this.document.createElement('span');
    host.append(probe);
    const read = (name: string): string => {
      probe.style.color = `var(${name})`;
      return this.window?.getComputedStyle(probe).color ?? '';
    };
    const colours = {
      ink: read('--ink'),
      soft: read('--ink-soft'),
      line: read('--line'),
      surface: read('--surface-raised'),
      series: ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5'].map(read),
      font: this.window?.getComputedStyle(host).fontFamily ?? 'sans-serif',
    };
    probe.remove();
    return colours;
  }
}

/**
 * ECharts empties its elements by assigning to `innerHTML`, which Trusted Types refuse. On this element the assignment
 * empties it without parsing markup; anything but nothing is refused as before.
 */
function emptiesWithoutMarkup(element: Element): void {
  Object.defineProperty(element, 'innerHTML', {
    configurable: true,
    set: (markup: string | null) => {
      if (markup) throw new TypeError('Markup is not accepted here');
      element.replaceChildren();
    },
  });
}
