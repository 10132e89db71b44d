import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { type Question, questionsIn } from '@candela/contracts';
import { PageHeader, Skeleton, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { PublicCallsClient } from '../data/public-calls-client.js';

/** Everything a call asks, on one page that can be printed, for those who want to prepare with others. */
@Component({
  selector: 'app-call-questions-page',
  imports: [PageHeader, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './call-questions-page.html',
  styleUrl: './call-questions-page.css',
})
export class CallQuestionsPage {
  private readonly client = inject(PublicCallsClient);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly callId = input.required<string>();

  protected readonly page = resource({
    params: () => this.callId(),
    loader: async ({ params }) => {
      const [call, form] = await Promise.all([this.client.detail(params), this.client.form(params)]);
      return { call, form };
    },
  });
  protected readonly backTo = computed(() => `/calls/${this.callId()}`);

  /** How much an answer may hold, as a sentence; null where there is nothing to say. */
  protected limitOf(question: Question): string | null {
    if (question.kind === 'longText')
      return this.t('programs.public.questions.words', { max: question.maxWords });
    if (question.kind === 'text')
      return this.t('programs.public.questions.characters', { max: question.maxChars });
    return 'maxRows' in question ? this.t('programs.public.questions.rows', { max: question.maxRows }) : null;
  }

  protected choicesOf(question: Question): readonly string[] {
    if (question.kind === 'choice' || question.kind === 'multiChoice') {
      return question.choices.map(({ label }) => this.texts.localized(label));
    }
    if (question.kind === 'table') return question.columns.map(({ label }) => this.texts.localized(label));
    if (question.kind === 'declarations')
      return question.statements.map(({ text }) => this.texts.localized(text));
    return [];
  }

  /** Whether the question is only asked after some answers. */
  protected isConditional({ visibleWhen }: Question): boolean {
    return visibleWhen !== undefined && questionsIn(visibleWhen).length > 0;
  }
}
