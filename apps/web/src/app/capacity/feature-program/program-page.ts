import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CapacityProgramView, CapacityRowView } from '@candela/api-client';
import { CAPACITY_AREA_NAMES, type CapacityArea } from '@candela/contracts';
import {
  Chart,
  type ChartData,
  EmptyState,
  Figures,
  Icon,
  LanguageStore,
  MoneyPipe,
  NumberPipe,
  PageHeader,
  SelectField,
  Texts,
} from '@candela/web-ui';
import { CapacityApi } from '../data/capacity-api.js';
import { levelOf, meanSeries, writeChange } from '../ui/growth-series.js';
import { hoursOf } from '../ui/hours.js';

/** How organizations grow over a program; every number leads to the rows that it was made of. */
@Component({
  selector: 'app-capacity-program-page',
  imports: [Chart, EmptyState, Figures, Icon, MoneyPipe, NumberPipe, PageHeader, RouterLink, SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './program-page.html',
  styleUrl: './program-page.css',
})
export class ProgramPage {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(CapacityApi);
  private readonly router = inject(Router);
  private readonly languages = inject(LanguageStore);

  /** As the route read it. */
  readonly growth = input.required<CapacityProgramView>();
  /** Id of the program, from the address. */
  readonly program = input<string>();
  /** Which rows, from the address: those behind the number that was followed. */
  readonly rows = input<string>();

  protected readonly programs = computed(() =>
    this.growth().programs.map(({ id, name }) => ({ value: id, label: this.texts.localized(name) })),
  );
  protected readonly shownRows = computed(() =>
    this.growth().rows.filter((row) => isBehind(row, this.rows())),
  );
  protected readonly chart = computed<ChartData>(() =>
    meanSeries(this.growth().means, {
      areaName: (area) => this.areaName(area),
      baseline: this.t('capacity.growth.baseline'),
      latest: this.t('capacity.growth.latest'),
    }),
  );
  protected readonly means = computed(() =>
    this.growth().means.map(({ area, organizations, baselineCenti, latestCenti, changeCenti }) => ({
      ...{ area, organizations, baseline: levelOf(baselineCenti), latest: levelOf(latestCenti) },
      change: writeChange(levelOf(changeCenti), this.languages.locale()),
    })),
  );
  protected readonly hasMeans = computed(() =>
    this.growth().means.some(({ organizations }) => organizations > 0),
  );
  protected readonly participants = computed(() => {
    const { women, men, another } = this.growth().activities;
    return women + men + another;
  });
  protected readonly exportAddress = computed(() =>
    this.api.exportAddress(this.program() ?? null, this.languages.language()),
  );
  protected readonly levelOf = levelOf;
  protected readonly hoursOf = hoursOf;

  protected areaName(area: CapacityArea): string {
    return this.texts.localized(CAPACITY_AREA_NAMES[area]);
  }

  protected changeOf({ baselineCenti, latestCenti }: CapacityRowView): string {
    const change =
      baselineCenti === null || latestCenti === null ? null : levelOf(latestCenti - baselineCenti);
    return writeChange(change, this.languages.locale());
  }

  protected peopleOf({ activities: { women, men, another } }: CapacityRowView): number {
    return women + men + another;
  }

  protected choose(program: string): void {
    void this.router.navigate(['/desk/capacity'], { queryParams: program === '' ? {} : { program } });
  }
}

/** Whether a row is among those that a number was made of. */
export function isBehind(row: CapacityRowView, rows: string | undefined): boolean {
  switch (rows) {
    case 'told':
      return row.growth.some(({ baseline, latest }) => baseline !== null && latest !== null);
    case 'active':
      return row.activities.count > 0;
    case 'done':
      return row.plan.done > 0;
    case 'left':
      return row.droppedOutAt !== null;
    default:
      return true;
  }
}
