import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { CHANGED_QUESTIONS_MAX, SCREENING_CHARS_MAX } from '@candela/contracts';
import { CheckboxField, DateField, Dialog, LongTextField, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { DeskApi } from '../data/desk-api.js';
import type { DeskApplication, Screening } from '../data/views.js';
import { type Asks, nameableSections, namedQuestions } from './asked-questions.js';

/** Names the questions that the applicant is asked to answer anew, says what is asked of each, and by which day. */
@Component({
  selector: 'app-request-changes-dialog',
  imports: [CheckboxField, DateField, Dialog, LongTextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './request-changes-dialog.html',
  styleUrl: './request-changes-dialog.css',
})
export class RequestChangesDialog {
  // i18n-keys: screening.changes.languageHelp.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(DeskApi);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private intention = new Intention();

  readonly application = input.required<DeskApplication>();
  /** It was done, or the application is another by now. */
  readonly done = output<void>();

  protected readonly isOpen = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly wasPressed = signal(false);
  protected readonly message = signal('');
  protected readonly dueOn = signal('');
  protected readonly due = signal<Screening['due'] | null>(null);
  protected readonly asks = signal<Asks>({});
  protected readonly failure = signal<string | null>(null);
  /** What the server found wrong at one field. */
  protected readonly refused = signal<Record<string, string>>({});
  protected readonly sections = computed(() =>
    nameableSections(this.application().form, this.application().answers),
  );
  protected readonly named = computed(() => namedQuestions(this.sections(), this.asks()));
  protected readonly messageError = computed(() =>
    this.wasPressed() ? this.textError(this.message(), SCREENING_CHARS_MAX.message) : null,
  );
  protected readonly dueError = computed(() => {
    if (!this.wasPressed()) return null;
    return this.dueOn() === '' ? this.t('screening.changes.dueMissing') : (this.refused()['dueOn'] ?? null);
  });
  protected readonly namedError = computed(() => {
    if (!this.wasPressed()) return null;
    const { length } = this.named();
    if (length === 0) return this.t('screening.changes.questionsMissing');
    return length > CHANGED_QUESTIONS_MAX
      ? this.t('screening.changes.questionsTooMany', { max: CHANGED_QUESTIONS_MAX })
      : null;
  });

  /** Opens the dialog, with the usual day. */
  async ask(): Promise<void> {
    this.intention = new Intention();
    this.wasPressed.set(false);
    this.failure.set(null);
    this.refused.set({});
    this.isOpen.set(true);
    const screening = await this.api.screening(this.application().id).catch(() => null);
    if (!screening) return;
    this.due.set(screening.due);
    if (this.dueOn() === '') this.dueOn.set(screening.due.usual);
  }

  protected idOf(path: string): string {
    return `ask-${path.replace('/', '-')}`;
  }

  protected isNamed(path: string): boolean {
    return typeof this.asks()[path] === 'string';
  }

  protected name(path: string, isNamed: boolean): void {
    this.asks.update((asks) => ({ ...asks, [path]: isNamed ? (asks[path] ?? '') : null }));
  }

  protected setAsk(path: string, ask: string): void {
    this.asks.update((asks) => ({ ...asks, [path]: ask }));
  }

  protected askError(path: string): string | null {
    return this.wasPressed() ? this.textError(this.asks()[path] ?? '', SCREENING_CHARS_MAX.ask) : null;
  }

  protected async request(): Promise<void> {
    this.wasPressed.set(true);
    this.refused.set({});
    const hasProblems =
      this.messageError() !== null ||
      this.dueError() !== null ||
      this.namedError() !== null ||
      this.named().some(({ path }) => this.askError(path) !== null);
    this.failure.set(hasProblems ? this.t('screening.changes.incomplete') : null);
    if (hasProblems || this.isBusy()) return;
    const { id, version, reference } = this.application();
    this.isBusy.set(true);
    try {
      await this.api.requestChanges(
        { id, version, intention: this.intention },
        { message: this.message().trim(), questions: this.named(), dueOn: this.dueOn() },
      );
      this.isOpen.set(false);
      this.asks.set({});
      this.message.set('');
      this.dueOn.set('');
      this.toasts.show(this.t('screening.changes.done', { reference }));
      this.done.emit();
    } catch (error) {
      if (!problemFrom(error).isUnreachable) this.intention.renew();
      if (problemFrom(error).status === 412) this.done.emit();
      this.refused.set(this.problems.byField(error));
      this.failure.set(this.problems.sentence(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  private textError(text: string, max: number): string | null {
    const { length } = text.trim();
    if (length === 0) return this.t('screening.changes.textMissing');
    return length > max ? this.t('screening.tooLong', { max }) : null;
  }
}
