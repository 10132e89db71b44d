import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  resource,
  signal,
} from '@angular/core';
import { PageHeader, RadioField, Skeleton, Texts, Toasts, type FieldChoice } from '@candela/web-ui';
import type { MailChoice, MailContent } from '@candela/api-client';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { MessagesClient } from '../data/messages-client.js';

/** How the reader wants to be told. */
@Component({
  selector: 'app-preferences-page',
  imports: [PageHeader, RadioField, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page stack">
      <ui-page-header
        backTo="/inbox"
        [backLabel]="t('notifications.inbox.heading')"
        [heading]="t('notifications.preferences.heading')"
        [lead]="t('notifications.preferences.lead')"
      />
      @if (chosen.isLoading()) {
        <ui-skeleton />
      } @else {
        @if (problem(); as sentence) {
          <p class="note note-bad" role="alert">{{ sentence }}</p>
        }
        <form class="stack stack-loose" (submit)="save($event)">
          <ui-radios
            fieldId="mail"
            [label]="t('notifications.preferences.mail.label')"
            [help]="t('notifications.preferences.mail.help')"
            [choices]="mailChoices()"
            [required]="true"
            [(value)]="mail"
          />
          <ui-radios
            fieldId="content"
            [label]="t('notifications.preferences.content.label')"
            [help]="t('notifications.preferences.content.help')"
            [choices]="contentChoices()"
            [required]="true"
            [disabled]="mail() === 'none'"
            [(value)]="content"
          />
          <div class="row">
            <button type="submit" class="button button-primary" [disabled]="isSaving()">
              {{ t('notifications.preferences.save') }}
            </button>
          </div>
        </form>
      }
    </div>
  `,
})
export class PreferencesPage {
  private readonly client = inject(MessagesClient);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;

  protected readonly chosen = resource({ loader: () => this.client.preferences() });
  protected readonly mail = signal('each');
  protected readonly content = signal('neutral');
  protected readonly isSaving = signal(false);
  protected readonly problem = signal<string | null>(null);
  private version = 0;

  // i18n-keys: notifications.preferences.mail.* notifications.preferences.content.*
  protected readonly mailChoices = computed(() => this.choices('mail', ['each', 'none']));
  protected readonly contentChoices = computed(() => this.choices('content', ['neutral', 'named']));

  constructor() {
    effect(() => {
      if (!this.chosen.hasValue()) return;
      const { mail, content, version } = this.chosen.value();
      this.mail.set(mail);
      this.content.set(content);
      this.version = version;
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.isSaving.set(true);
    this.problem.set(null);
    const body = { mail: this.mail() as MailChoice, content: this.content() as MailContent };
    try {
      this.version = await this.client.choose(body, this.version);
      this.toasts.show(this.t('notifications.preferences.saved'));
    } catch (error) {
      // Chosen elsewhere meanwhile: the reader's choice stays on the page and is saved by pressing again.
      if (problemFrom(error).status === 412) this.version = (await this.client.preferences()).version;
      this.problem.set(this.problems.sentence(error));
    } finally {
      this.isSaving.set(false);
    }
  }

  private choices(field: 'mail' | 'content', values: readonly string[]): FieldChoice[] {
    return values.map((value) => ({
      value,
      label: this.t(`notifications.preferences.${field}.${value}`),
      help: this.t(`notifications.preferences.${field}.${value}Help`),
    }));
  }
}
