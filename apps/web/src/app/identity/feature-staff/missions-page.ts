import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import type { MissionView } from '@candela/api-client';
import { DataTable, EmptyState, Skeleton, TableCell, Texts, type TableColumn } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { StaffClient } from '../data/staff-client.js';
import { CountryPipe } from '../ui/country-pipe.js';
import { may } from '../ui/may.js';
import { MissionDialog } from './mission-dialog.js';

/** The missions abroad, and the countries that each knows. */
@Component({
  selector: 'app-missions-page',
  imports: [CountryPipe, DataTable, EmptyState, MissionDialog, Skeleton, TableCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <div class="row row-apart">
        <h2>{{ t('identity.missions.heading') }}</h2>
        @if (mayAdd()) {
          <button type="button" class="button button-primary" (click)="edited.set('new')">
            {{ t('identity.missions.add') }}
          </button>
        }
      </div>
      <p class="soft prose">{{ t('identity.missions.lead') }}</p>
      @if (missions.error(); as error) {
        <p class="note note-bad" role="alert">{{ problems.sentence(error) }}</p>
      } @else if (!missions.hasValue()) {
        <ui-skeleton />
      } @else if (missions.value().items.length === 0) {
        <ui-empty
          icon="globe"
          [heading]="t('identity.missions.none')"
          [text]="t('identity.missions.noneText')"
        />
      } @else {
        <ui-table
          [caption]="t('identity.missions.heading')"
          [hideCaption]="true"
          [columns]="columns()"
          [rows]="missions.value().items"
          [rowId]="rowId"
        >
          <ng-template uiCell="name" let-row>{{ texts.localized(missionOf(row).name) }}</ng-template>
          <ng-template uiCell="code" let-row>{{ missionOf(row).code }}</ng-template>
          <ng-template uiCell="countries" let-row>
            @for (code of missionOf(row).countries; track code; let last = $last) {
              {{ code | appCountry }}{{ last ? '' : ', ' }}
            }
          </ng-template>
          <ng-template uiCell="actions" let-row>
            @if (mayChange()) {
              <button type="button" class="button button-small" (click)="edited.set(missionOf(row))">
                {{ t('identity.missions.change') }}
                <span class="visually-hidden">{{ texts.localized(missionOf(row).name) }}</span>
              </button>
            }
          </ng-template>
        </ui-table>
      }
      <app-mission-dialog [mission]="edited()" (saved)="saved()" (closed)="edited.set(null)" />
    </div>
  `,
})
export class MissionsPage {
  private readonly client = inject(StaffClient);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  protected readonly missions = resource({ loader: () => this.client.missions() });
  protected readonly edited = signal<MissionView | 'new' | null>(null);
  protected readonly mayAdd = computed(() => this.allows('mission.add'));
  protected readonly mayChange = computed(() => this.allows('mission.change'));
  protected readonly columns = computed<TableColumn[]>(() => [
    { key: 'name', label: this.t('identity.missions.name'), rowHeader: true },
    { key: 'code', label: this.t('identity.missions.code') },
    { key: 'countries', label: this.t('identity.missions.countries') },
    ...(this.mayChange() ? [{ key: 'actions', label: this.t('identity.list.actions') }] : []),
  ]);
  protected readonly rowId = (mission: MissionView): string => mission.id;

  protected missionOf(row: unknown): MissionView {
    return row as MissionView;
  }

  protected saved(): void {
    this.edited.set(null);
    this.missions.reload();
  }

  private allows(action: string): boolean {
    return this.missions.hasValue() && may(this.missions.value(), action);
  }
}
