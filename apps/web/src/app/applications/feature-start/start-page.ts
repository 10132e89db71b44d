import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { acceptsApplications, type CallState, isLanguage } from '@candela/contracts';
import {
  DatePipe,
  Deadline,
  type FieldChoice,
  Icon,
  LanguageStore,
  MoneyPipe,
  PageHeader,
  RadioField,
  Texts,
} from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { ApplicationsApi } from '../data/applications-api.js';
import type { PublicCall } from '../data/views.js';

/** The step before an application: for which organization, in which language. */
@Component({
  selector: 'app-start-page',
  imports: [DatePipe, Deadline, Icon, MoneyPipe, PageHeader, RadioField, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './start-page.html',
})
export class StartPage {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(ApplicationsApi);
  private readonly problems = inject(ProblemTexts);
  private readonly languages = inject(LanguageStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly intention = new Intention();

  readonly call = input.required<PublicCall>();

  /** Organizations for which the person may write. */
  private readonly writable = computed(() =>
    (this.session.actor()?.memberships ?? []).filter(({ roles }) =>
      roles.some((role) => role === 'owner' || role === 'editor'),
    ),
  );
  protected readonly organizations = computed<readonly FieldChoice[]>(() =>
    this.writable().map(({ organizationId, organizationName }) => ({
      value: organizationId,
      label: organizationName ?? organizationId,
    })),
  );
  protected readonly organizationId = linkedSignal(() => {
    const [first, ...others] = this.organizations();
    return first && others.length === 0 ? first.value : '';
  });
  protected readonly language = signal<string>(this.languages.language());
  protected readonly languageChoices = computed<readonly FieldChoice[]>(() => [
    { value: 'en', label: this.t('application.language.en') },
    { value: 'fr', label: this.t('application.language.fr') },
  ]);
  protected readonly isOpen = computed(() => {
    const { state, opensAt, closesAt } = this.call();
    const window = {
      state: state as CallState,
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
    };
    return acceptsApplications(window, new Date());
  });
  protected readonly newOrganization = computed(() => ({
    returnTo: `/applications/new?call=${this.call().id}`,
  }));
  protected readonly isBusy = signal(false);
  protected readonly wasPressed = signal(false);
  protected readonly failure = signal<string | null>(null);
  /** The application that the organization has for this call already. */
  protected readonly existing = signal<{ id: string; reference: string } | null>(null);

  protected readonly organizationError = computed(() =>
    this.wasPressed() && this.organizationId() === ''
      ? this.t('application.start.organizationMissing')
      : null,
  );

  protected async start(): Promise<void> {
    this.wasPressed.set(true);
    const language = this.language();
    if (this.organizationId() === '' || !isLanguage(language) || this.isBusy()) return;
    this.isBusy.set(true);
    this.failure.set(null);
    this.existing.set(null);
    const body = { callId: this.call().id, organizationId: this.organizationId(), language };
    try {
      const { id } = await this.api.start(body, this.intention);
      await this.router.navigate(['/applications', id]);
    } catch (error) {
      this.explain(error);
    } finally {
      this.isBusy.set(false);
    }
  }

  private explain(error: unknown): void {
    const { code, params, isUnreachable } = problemFrom(error);
    if (!isUnreachable) this.intention.renew();
    const { applicationId, reference } = params;
    if (code === 'application.already-started' && applicationId) {
      this.existing.set({ id: String(applicationId), reference: String(reference ?? '') });
    }
    this.failure.set(this.problems.sentence(error));
  }
}
