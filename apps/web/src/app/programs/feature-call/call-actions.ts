import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AllowedActionView, CallView } from '@candela/api-client';
import type { ConfirmationQuestion } from '@candela/web-ui';
import { Confirmation, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { CallsClient, type SimpleStep } from '../data/calls-client.js';
import { CallStore } from './call-store.js';
import { CancelDialog } from './cancel-dialog.js';
import { ExtendDialog } from './extend-dialog.js';

const SIMPLE: readonly string[] = [
  'call.request-translation-review',
  'call.publish',
  'call.return-to-draft',
  'call.archive',
] satisfies SimpleStep[];
const WITH_DIALOG: readonly string[] = ['call.extend', 'call.cancel'];
const FORWARD: readonly string[] = ['call.request-translation-review', 'call.publish'];

// i18n-keys: call.action.* programs.confirm.* programs.done.*
/** The steps that a call can take now, each confirmed with what it will do; and those it cannot, with the reason. */
@Component({
  selector: 'app-call-actions',
  imports: [CancelDialog, ExtendDialog, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './call-actions.html',
  styleUrl: './call-actions.css',
})
export class CallActions {
  private readonly client = inject(CallsClient);
  private readonly store = inject(CallStore);
  private readonly confirmation = inject(Confirmation);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly call = input.required<CallView>();

  protected readonly isBusy = signal(false);
  protected readonly isExtending = signal(false);
  protected readonly isCancelling = signal(false);
  protected readonly possible = computed(() =>
    [...SIMPLE, ...WITH_DIALOG].flatMap((name) => this.find(name, (action) => action.enabled)),
  );
  protected readonly impossible = computed(() =>
    [...SIMPLE, ...WITH_DIALOG].flatMap((name) => this.find(name, (action) => !action.enabled)),
  );
  /** Publication waits for things that the author can do something about: that is said first. */
  protected readonly isIncomplete = computed(() =>
    this.impossible().some(
      ({ action, reason }) => action === 'call.publish' && reason?.code === 'call.not-ready',
    ),
  );

  protected nameOf({ action }: AllowedActionView): string {
    return this.t(`call.action.${bare(action)}`);
  }

  protected isForward(action: string): boolean {
    return FORWARD.includes(action);
  }

  protected reasonOf({ reason }: AllowedActionView): string {
    return reason ? this.problems.fieldSentence({ path: '', code: reason.code, params: reason.params }) : '';
  }

  /** Asks, then takes the step. */
  protected async take(action: string): Promise<void> {
    if (action === 'call.extend') return this.isExtending.set(true);
    if (action === 'call.cancel') return this.isCancelling.set(true);
    const step = SIMPLE.find((name) => name === action) as SimpleStep | undefined;
    if (!step || !(await this.confirmation.ask(this.questionFor(step)))) return undefined;
    this.isBusy.set(true);
    const { id, version } = this.call();
    try {
      await this.client.step(step, { id, version, intention: new Intention() });
      this.toasts.show(this.t(`programs.done.${bare(step)}`));
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
      if (problemFrom(error).isUnreachable) return undefined;
    } finally {
      this.isBusy.set(false);
    }
    return this.refresh();
  }

  /** Shows what came of a step, of this page or of somebody else. */
  protected async refresh(): Promise<void> {
    await Promise.all([this.store.refresh(), this.store.form() ? this.store.refreshForm() : null]).catch(
      (error: unknown) => this.toasts.show(this.problems.sentence(error), 'bad'),
    );
  }

  private questionFor(step: SimpleStep): ConfirmationQuestion {
    const name = bare(step);
    return {
      heading: this.t(`programs.confirm.${name}.heading`),
      text: this.t(`programs.confirm.${name}.text`),
      action: this.t(`call.action.${name}`),
    };
  }

  private find(name: string, test: (action: AllowedActionView) => boolean): AllowedActionView[] {
    return this.call().allowedActions.filter((action) => action.action === name && test(action));
  }
}

function bare(action: string): string {
  return action.replace('call.', '');
}
