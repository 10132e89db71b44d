import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { CERTIFIED_NAME_CHARS } from '@candela/contracts';
import { CheckboxField, ErrorSummary, Icon, type SummaryError, TextField, Texts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { ReportsApi } from '../data/reports-api.js';
import type { ReportCheckPage } from '../data/views.js';

/** Where a signatory certifies and hands in the report that stands above. */
@Component({
  selector: 'app-report-submit-form',
  imports: [CheckboxField, ErrorSummary, Icon, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" (submit)="$event.preventDefault(); submit()" novalidate>
      <ui-error-summary [errors]="summary()" />
      <ui-checkbox
        fieldId="report-certified"
        [label]="t('report.submit.certified', { organization: report().organization.name })"
        [required]="true"
        [error]="certifiedError()"
        [(checked)]="isCertified"
      />
      <ui-text
        fieldId="report-name"
        [label]="t('report.submit.name')"
        [help]="t('report.submit.nameHelp')"
        [required]="true"
        [error]="nameError()"
        [maxLength]="nameMax"
        [(value)]="typedName"
      />
      @if (failure(); as failure) {
        <div class="note note-bad" role="alert">
          <ui-icon name="warning" />
          <p>{{ isOutdated() ? t('report.submit.outdated') : failure }}</p>
        </div>
      }
      <p>
        <button type="submit" class="button button-primary" [disabled]="isBusy()">
          {{ t('report.submit.action') }}
        </button>
      </p>
    </form>
  `,
})
export class SubmitForm {
  protected readonly t = inject(Texts).t;
  private readonly api = inject(ReportsApi);
  private readonly problems = inject(ProblemTexts);
  private readonly intention = new Intention();

  readonly report = input.required<ReportCheckPage>();
  readonly done = output<void>();

  protected readonly typedName = signal('');
  protected readonly isCertified = signal(false);
  protected readonly wasPressed = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<string | null>(null);
  /** Somebody changed something since this was read: it has to be read again. */
  protected readonly isOutdated = signal(false);
  protected readonly summary = signal<readonly SummaryError[]>([]);
  protected readonly nameMax = CERTIFIED_NAME_CHARS.max;

  protected readonly nameError = computed(() =>
    this.wasPressed() && this.typedName().trim().length < CERTIFIED_NAME_CHARS.min
      ? this.t('report.submit.needsName')
      : null,
  );
  protected readonly certifiedError = computed(() =>
    this.wasPressed() && !this.isCertified() ? this.t('report.submit.needsCertified') : null,
  );

  protected async submit(): Promise<void> {
    this.wasPressed.set(true);
    this.summary.set(this.errors());
    if (this.summary().length > 0 || this.isBusy()) return;
    const { id, contentVersion } = this.report();
    this.isBusy.set(true);
    this.failure.set(null);
    try {
      const body = { contentVersion, certified: true, typedName: this.typedName().trim() } as const;
      await this.api.submit(id, body, this.intention);
      this.done.emit();
    } catch (error) {
      const problem = problemFrom(error);
      if (!problem.isUnreachable) this.intention.renew();
      this.isOutdated.set(problem.code === 'drafting.changed-since-read');
      this.failure.set(this.problems.sentence(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  private errors(): SummaryError[] {
    const [certified, name] = [this.certifiedError(), this.nameError()];
    return [
      ...(certified ? [{ text: certified, fieldId: 'report-certified' }] : []),
      ...(name ? [{ text: name, fieldId: 'report-name' }] : []),
    ];
  }
}
