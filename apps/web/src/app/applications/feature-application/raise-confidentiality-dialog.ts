import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { ApplicationLevel } from '@candela/contracts';
import { Dialog, type FieldChoice, RadioField, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { ApplicationsApi } from '../data/applications-api.js';
import type { TaskListPage } from '../data/views.js';

/** Explains the levels above the present one and raises the application to the one chosen. */
@Component({
  selector: 'app-raise-confidentiality-dialog',
  imports: [Dialog, RadioField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog [heading]="t('application.raise.heading')" [(open)]="isOpen">
      <div class="stack">
        <p>
          {{
            t('application.raise.now', {
              level: t('application.level.' + application().confidentiality + '.name'),
            })
          }}
          {{ t('application.level.' + application().confidentiality + '.text') }}
        </p>
        <ui-radios
          fieldId="raise-level"
          [label]="t('application.raise.choose')"
          [required]="true"
          [choices]="choices()"
          [error]="error()"
          [(value)]="level"
        />
        <p class="note note-warn">{{ t('application.raise.lowering') }}</p>
        @if (failure(); as failure) {
          <p class="note note-bad" role="alert">{{ failure }}</p>
        }
      </div>
      <div uiDialogActions class="row">
        <button type="button" class="button button-primary" [disabled]="isBusy()" (click)="raise()">
          {{ t('application.raise.action') }}
        </button>
        <button type="button" class="button button-quiet" (click)="isOpen.set(false)">
          {{ t('ui.dialog.cancel') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class RaiseConfidentialityDialog {
  // i18n-keys: application.level.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(ApplicationsApi);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private intention = new Intention();

  readonly application = input.required<TaskListPage>();
  /** The levels to choose from. */
  readonly levels = input.required<readonly ApplicationLevel[]>();
  readonly done = output<void>();

  protected readonly isOpen = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly level = signal('');
  protected readonly wasPressed = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly choices = computed<readonly FieldChoice[]>(() =>
    this.levels().map((level) => ({
      value: level,
      label: this.t(`application.level.${level}.name`),
      help: this.t(`application.level.${level}.text`),
    })),
  );
  protected readonly error = computed(() =>
    this.wasPressed() && this.level() === '' ? this.t('application.raise.missing') : null,
  );

  /** Opens the dialog. */
  ask(): void {
    this.intention = new Intention();
    this.failure.set(null);
    this.wasPressed.set(false);
    this.level.set(this.levels().length === 1 ? (this.levels()[0] ?? '') : '');
    this.isOpen.set(true);
  }

  protected async raise(): Promise<void> {
    this.wasPressed.set(true);
    const level = this.levels().find((known) => known === this.level());
    if (!level) return;
    const { id, version } = this.application();
    this.isBusy.set(true);
    try {
      await this.api.raiseConfidentiality({ id, version, intention: this.intention }, level);
      this.isOpen.set(false);
      this.toasts.show(this.t('application.raise.done'));
      this.done.emit();
    } catch (error) {
      if (!problemFrom(error).isUnreachable) this.intention.renew();
      if (problemFrom(error).status === 412) this.done.emit();
      this.failure.set(this.problems.sentence(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
