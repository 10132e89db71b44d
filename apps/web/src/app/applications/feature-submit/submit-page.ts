import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CERTIFIED_NAME_CHARS } from '@candela/contracts';
import {
  CheckboxField,
  DatePipe,
  Deadline,
  ErrorSummary,
  Icon,
  LanguageStore,
  MoneyPipe,
  PageHeader,
  type SummaryError,
  TextField,
  Texts,
} from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { ApplicationsApi } from '../data/applications-api.js';
import type { CheckPageView } from '../data/views.js';
import { actionNamed } from '../../session/allowed.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { serverClock } from '../../session/server-clock.js';
import { UnsavedNote } from '../../drafting/unsaved-note.js';

/** Where a signatory certifies and hands in what was read on the check page; others learn who can. */
@Component({
  selector: 'app-submit-page',
  imports: [
    CheckboxField,
    DatePipe,
    Deadline,
    ErrorSummary,
    Icon,
    MoneyPipe,
    PageHeader,
    RouterLink,
    TextField,
    UnsavedNote,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './submit-page.html',
})
export class SubmitPage {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(ApplicationsApi);
  private readonly problems = inject(ProblemTexts);
  private readonly reasons = inject(ReasonTexts);
  private readonly session = inject(SessionStore);
  private readonly languages = inject(LanguageStore);
  private readonly router = inject(Router);
  private readonly intention = new Intention();

  readonly application = input.required<CheckPageView>();
  /** The content version that the check page showed. */
  readonly read = input<string>();

  protected readonly now = serverClock(() => this.application().serverTime);
  protected readonly changes = computed(() => this.application().changes);
  /** It can still be handed in: as a draft, or again with changes. */
  protected readonly isOpen = computed(() => this.application().state === 'draft' || this.changes() !== null);
  protected readonly submitAction = computed(() =>
    actionNamed(
      this.application().allowedActions,
      this.changes() ? 'application.resubmit' : 'application.submit',
    ),
  );
  protected readonly reason = computed(() => this.reasons.sentence(this.submitAction()?.reason ?? null));
  /** Whether what would be submitted is what was read. */
  protected readonly wasRead = computed(() => this.read() === String(this.application().contentVersion));
  protected readonly signatories = signal<readonly string[] | null>(null);
  protected readonly signatoryNames = computed(() =>
    new Intl.ListFormat(this.languages.locale(), { type: 'disjunction' }).format(this.signatories() ?? []),
  );

  protected readonly typedName = signal('');
  protected readonly isCertified = signal(false);
  protected readonly wasPressed = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<string | null>(null);
  /** Somebody changed something since this was read: it has to be read again. */
  protected readonly isOutdated = signal(false);
  protected readonly nameMax = CERTIFIED_NAME_CHARS.max;
  protected readonly ownName = computed(() => this.session.actor()?.name ?? '');

  protected readonly nameError = computed(() =>
    this.wasPressed() && this.typedName().trim().length < CERTIFIED_NAME_CHARS.min
      ? this.t('application.submit.nameMissing')
      : null,
  );
  protected readonly certifiedError = computed(() =>
    this.wasPressed() && !this.isCertified() ? this.t('application.submit.certifyMissing') : null,
  );
  protected readonly summary = signal<readonly SummaryError[]>([]);

  constructor() {
    effect(() => {
      const { organization } = this.application();
      if (!this.submitAction()) untracked(() => void this.findSignatories(organization.id));
    });
  }

  protected async submit(): Promise<void> {
    this.wasPressed.set(true);
    this.summary.set(this.errors());
    if (this.summary().length > 0 || this.isBusy()) return;
    const { id, contentVersion } = this.application();
    this.isBusy.set(true);
    this.failure.set(null);
    try {
      const body = { contentVersion, certified: true, typedName: this.typedName().trim() } as const;
      await (this.changes()
        ? this.api.resubmit(id, body, this.intention)
        : this.api.submit(id, body, this.intention));
      await this.router.navigate(['/applications', id, 'receipt']);
    } catch (error) {
      const problem = problemFrom(error);
      if (!problem.isUnreachable) this.intention.renew();
      this.isOutdated.set(['drafting.changed-since-read', 'application.incomplete'].includes(problem.code));
      this.failure.set(this.problems.sentence(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  private errors(): SummaryError[] {
    const name = this.nameError();
    const certified = this.certifiedError();
    return [
      ...(certified ? [{ text: certified, fieldId: 'submit-certified' }] : []),
      ...(name ? [{ text: name, fieldId: 'submit-name' }] : []),
    ];
  }

  /** Who can submit; nobody is named where the list is not for the reader. */
  private async findSignatories(organizationId: string): Promise<void> {
    this.signatories.set(await this.api.membersWith(organizationId, 'signatory').catch(() => []));
  }
}
