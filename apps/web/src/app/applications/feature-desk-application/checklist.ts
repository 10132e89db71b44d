import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { EligibilityAnswer, EligibilityCheckKey } from '@candela/contracts';
import { DatePipe, TextField, Texts, Toasts } from '@candela/web-ui';
import { SCREENING_CHARS_MAX } from '@candela/contracts';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { type Checked, DeskApi } from '../data/desk-api.js';
import type { Screening } from '../data/views.js';

type Checks = Screening['checks'];

/** The points with one of them answered anew. */
function withChecked(items: Checks['items'], { check, answer, note }: Checked): Checks['items'] {
  return items.map((item) => (item.key === check ? { ...item, answer, note } : item));
}

/**
 * The points an officer checks in one application, each answered with yes or no and a note; every answer is kept at once, one
 * after the other, also when the page is left meanwhile.
 */
@Component({
  selector: 'app-checklist',
  imports: [DatePipe, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain-list divided">
      @for (item of items(); track item.key) {
        <li class="item">
          @if (mayCheck()) {
            <fieldset>
              <legend>{{ t('screening.check.' + item.key) }}</legend>
              @for (choice of choices(); track choice.value) {
                <label class="choice">
                  <input
                    type="radio"
                    [id]="'check-' + item.key + '-' + choice.value"
                    [name]="'check-' + item.key"
                    [value]="choice.value"
                    [checked]="choice.value === item.answer"
                    (change)="answer(item.key, choice.value)"
                  />
                  <span>{{ choice.label }}</span>
                </label>
              }
            </fieldset>
            @if (showsNote(item.key)) {
              <div class="note-row">
                <ui-text
                  [fieldId]="'check-' + item.key + '-note'"
                  [label]="t('screening.checks.note')"
                  [counterMax]="noteMax"
                  [value]="noteOf(item.key)"
                  (valueChange)="setNote(item.key, $event)"
                />
                @if (noteOf(item.key) !== item.note) {
                  <button type="button" class="button button-small" (click)="keepNote(item.key)">
                    {{ t('screening.checks.keepNote') }}
                  </button>
                }
              </div>
            }
          } @else {
            <p class="words">{{ t('screening.check.' + item.key) }}</p>
            <p>{{ t('screening.checks.answer.' + (item.answer ?? 'none')) }}</p>
            @if (item.note) {
              <p class="soft">{{ item.note }}</p>
            }
          }
          <!-- Always a line, so that what comes back of one answer moves nothing under the pointer at the next. -->
          <div class="foot small">
            @if (mayCheck() && !showsNote(item.key)) {
              <button type="button" class="button-link" (click)="setNote(item.key, '')">
                {{ t('screening.checks.addNote') }}
                <span class="visually-hidden">{{ t('screening.check.' + item.key) }}</span>
              </button>
            }
            <p class="checked-by soft">
              @if (item.checkedAt; as at) {
                {{
                  t('screening.checks.by', {
                    name: item.checkedBy ?? t('timeline.by.staff'),
                    at: (at | uiDate: 'dateTimeShort'),
                  })
                }}
              } @else if (mayCheck()) {
                {{ item.answer === null ? t('screening.checks.answer.none') : '…' }}
              }
            </p>
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    .item {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-1);
      padding-block: var(--space-2);
    }
    fieldset {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      gap: 0 var(--space-1);
      align-items: center;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      float: left;
      max-width: var(--measure);
      padding: 0;
      font-weight: 600;
    }
    .foot {
      display: flex;
      justify-content: space-between;
      gap: var(--space-1);
    }
    .checked-by {
      margin-inline-start: auto;
    }
    @media (max-width: 40rem) {
      fieldset {
        grid-template-columns: auto auto 1fr;
      }
      legend {
        grid-column: 1 / -1;
      }
      .foot {
        display: grid;
      }
      .checked-by {
        margin-inline-start: 0;
      }
    }
    .words {
      font-weight: 600;
    }
    .note-row {
      display: grid;
      gap: var(--space-1);
      justify-items: start;
    }
    ui-text {
      width: 100%;
    }
  `,
})
export class Checklist {
  // i18n-keys: screening.check.* screening.checks.answer.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(DeskApi);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private readonly life = inject(DestroyRef);

  readonly applicationId = input.required<string>();
  readonly checks = input.required<Screening['checks']>();
  readonly mayCheck = input.required<boolean>();
  /** Something was kept, here or by a colleague meanwhile. */
  readonly changed = output<void>();

  protected readonly noteMax = SCREENING_CHARS_MAX.note;
  /** The newest list: one may arrive that was read before the last answer was kept. */
  private readonly list = linkedSignal<Checks, Checks>({
    source: this.checks,
    computation: (came, before) => (before && before.value.version > came.version ? before.value : came),
  });
  /** Answers on their way, which already show. */
  private readonly sending = signal<readonly Checked[]>([]);
  protected readonly items = computed(() =>
    this.sending().reduce((items, checked) => withChecked(items, checked), this.list().items),
  );
  protected readonly choices = computed(() =>
    (['yes', 'no'] as const).map((value) => ({ value, label: this.t(`screening.checks.answer.${value}`) })),
  );
  /** Notes as they are typed, until they are kept. */
  private readonly notes = signal<Readonly<Record<string, string>>>({});
  /** One after the other, so that each is of the version that the one before made. */
  private queue: Promise<void> = Promise.resolve();

  /** A note is written where the answer is no, where there is one, and where it is asked for. */
  protected showsNote(key: EligibilityCheckKey): boolean {
    const item = this.itemOf(key);
    return this.notes()[key] !== undefined || item?.answer === 'no' || (item?.note ?? '') !== '';
  }

  protected noteOf(key: EligibilityCheckKey): string {
    return this.notes()[key] ?? this.itemOf(key)?.note ?? '';
  }

  protected setNote(key: EligibilityCheckKey, note: string): void {
    this.notes.update((notes) => ({ ...notes, [key]: note }));
  }

  protected keepNote(key: EligibilityCheckKey): void {
    this.keep({ check: key, answer: this.itemOf(key)?.answer ?? null, note: this.noteOf(key).trim() });
  }

  protected answer(key: EligibilityCheckKey, answer: EligibilityAnswer): void {
    this.keep({ check: key, answer, note: this.noteOf(key).trim() });
  }

  private itemOf(key: EligibilityCheckKey) {
    return this.items().find((item) => item.key === key);
  }

  private keep(checked: Checked): void {
    this.sending.update((sending) => [...sending, checked]);
    this.queue = this.queue.then(() => this.send(checked));
  }

  private async send(checked: Checked): Promise<void> {
    try {
      const on = { id: this.applicationId(), version: this.list().version, intention: new Intention() };
      const version = await this.api.checkEligibility(on, checked);
      this.list.update((list) =>
        list.version < version ? { version, items: withChecked(list.items, checked) } : list,
      );
      this.notes.update(({ [checked.check]: kept, ...others }) =>
        kept === undefined || kept.trim() === checked.note ? others : { ...others, [checked.check]: kept },
      );
    } catch (error) {
      const isOutdated = problemFrom(error).status === 412;
      this.toasts.show(
        isOutdated ? this.t('screening.checks.outdated') : this.problems.sentence(error),
        'bad',
      );
    } finally {
      this.sending.update((sending) => sending.filter((one) => one !== checked));
    }
    if (!this.life.destroyed) this.changed.emit();
  }
}
