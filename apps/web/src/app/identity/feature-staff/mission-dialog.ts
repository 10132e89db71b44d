import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { MissionView } from '@candela/api-client';
import { countryOptions } from '@candela/contracts';
import {
  CheckboxesField,
  Dialog,
  ErrorSummary,
  LanguageStore,
  Texts,
  TextField,
  Toasts,
} from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { StaffClient } from '../data/staff-client.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { needs } from '../ui/needs.js';

/** A mission to be changed, or a new one; open while there is one. */
@Component({
  selector: 'app-mission-dialog',
  imports: [CheckboxesField, Dialog, ErrorSummary, TextField],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mission-dialog.html',
  styles: `
    .countries {
      max-height: 18rem;
      padding: var(--space-1) var(--space-2);
      border: 1px solid var(--line);
      border-radius: var(--radius-1);
      overflow-y: auto;
    }
  `,
})
export class MissionDialog {
  private readonly client = inject(StaffClient);
  private readonly languages = inject(LanguageStore);
  private readonly toasts = inject(Toasts);
  private readonly intention = new Intention();
  protected readonly attempt = inject(FormAttempt).named('mission').standingFor('countries');
  protected readonly t = inject(Texts).t;

  readonly mission = input.required<MissionView | 'new' | null>();
  readonly saved = output<void>();
  readonly closed = output<void>();

  private readonly before = computed(() => {
    const mission = this.mission();
    return mission === 'new' ? null : mission;
  });
  protected readonly heading = computed(() =>
    this.mission() === 'new' ? this.t('identity.missions.add') : this.t('identity.missions.change'),
  );
  protected readonly code = linkedSignal(() => this.before()?.code ?? '');
  protected readonly en = linkedSignal(() => this.before()?.name.en ?? '');
  protected readonly fr = linkedSignal(() => this.before()?.name.fr ?? '');
  protected readonly countries = linkedSignal<readonly string[]>(() => this.before()?.countries ?? []);
  protected readonly countryChoices = computed(() =>
    countryOptions(this.languages.language()).map(({ code, name }) => ({ value: code, label: name })),
  );

  protected async save(): Promise<void> {
    const [code, en, fr] = [this.code().trim().toUpperCase(), this.en(), this.fr()];
    const missing = {
      'name/en': needs(en, 'identity.needs.nameEn'),
      'name/fr': needs(fr, 'identity.needs.nameFr'),
      code: needs(code, 'identity.needs.missionCode'),
      countries: this.countries().length > 0 ? null : 'identity.needs.countries',
    };
    const body = { code, name: { en, fr }, countries: [...this.countries()] };
    const before = this.before();
    const done = await this.attempt.send(missing, () =>
      before ? this.client.changeMission(before, body) : this.client.addMission(body, this.intention),
    );
    this.intention.renew();
    if (!done) return;
    this.toasts.show(this.t('identity.missions.saved'));
    this.saved.emit();
  }

  protected close(): void {
    this.attempt.reset();
    this.closed.emit();
  }
}
