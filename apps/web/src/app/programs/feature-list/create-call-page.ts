import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  type FieldChoice,
  LanguageStore,
  PageHeader,
  RadioField,
  SelectField,
  Skeleton,
  Texts,
} from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { CallsClient } from '../data/calls-client.js';
import { timeZones } from '../ui/time-zones.js';

/** Begins a call: for which program and mission, and by whose clock. The template does the rest. */
@Component({
  selector: 'app-create-call-page',
  imports: [PageHeader, RadioField, RouterLink, SelectField, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './create-call-page.html',
})
export class CreateCallPage {
  private readonly client = inject(CallsClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly languages = inject(LanguageStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly intention = new Intention();

  protected readonly choices = resource({
    loader: async () => {
      const [programs, missions] = await Promise.all([this.client.programs(), this.client.missions()]);
      return { programs, missions };
    },
  });
  protected readonly programChoices = computed<FieldChoice[]>(() =>
    this.choices.hasValue()
      ? this.choices
          .value()
          .programs.filter(({ template }) => template !== null)
          .map(({ id, name, description }) => ({
            value: id,
            label: this.texts.localized(name),
            help: this.texts.localized(description),
          }))
      : [],
  );
  /** The missions that the officer works for; without a limit all of them, and the whole program. */
  protected readonly missionChoices = computed<FieldChoice[]>(() => {
    if (!this.choices.hasValue()) return [];
    const grants = this.session.actor()?.staffGrants.filter(({ role }) => role === 'programOfficer') ?? [];
    const everywhere = grants.some(({ missionIds }) => missionIds.length === 0);
    const own = new Set(grants.flatMap(({ missionIds }) => missionIds));
    const missions = this.choices
      .value()
      .missions.filter(({ id }) => everywhere || own.has(id))
      .map(({ id, name }) => ({ value: id, label: this.texts.localized(name) }));
    return everywhere
      ? [...missions, { value: WHOLE_PROGRAM, label: this.t('programs.create.wholeProgram') }]
      : missions;
  });
  protected readonly zones = computed<FieldChoice[]>(() =>
    timeZones(this.languages.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
  );

  protected readonly programId = linkedSignal(() => onlyOne(this.programChoices()));
  protected readonly missionId = linkedSignal(() => onlyOne(this.missionChoices()));
  protected readonly timeZone = signal(this.languages.timeZone);
  protected readonly isTried = signal(false);
  protected readonly isSaving = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly errors = computed(() => (this.failure() ? this.problems.byField(this.failure()) : {}));

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    if (!this.programId() || !this.missionId() || !this.timeZone() || this.isSaving()) return;
    this.isSaving.set(true);
    this.failure.set(null);
    const missionId = this.missionId() === WHOLE_PROGRAM ? null : this.missionId();
    const body = { programId: this.programId(), missionId, timeZone: this.timeZone() };
    try {
      const { id } = await this.client.create(body, this.intention);
      await this.router.navigate(['/programs/calls', id]);
    } catch (error) {
      this.intention.renew();
      this.failure.set(error);
    } finally {
      this.isSaving.set(false);
    }
  }

  protected missing(value: string, field: string): string | null {
    return this.errors()[field] ?? (this.isTried() && !value ? this.t('programs.create.choose') : null);
  }
}

const WHOLE_PROGRAM = 'all';

function onlyOne(choices: readonly FieldChoice[]): string {
  return choices.length === 1 ? (choices[0]?.value ?? '') : '';
}
