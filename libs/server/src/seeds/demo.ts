import { systemActor } from '@candela/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { bundledMappings, fileSource, ImportRegisterFile } from '../portfolio/index.js';
import { CreateProgram } from '../programs/index.js';
import { ChoosePreferences } from '../notifications/index.js';
import { Agenda } from './agenda.js';
import { admitStaff, foundOrganization } from './cast.js';
import { CoreStories } from './core-stories.js';
import { DEMO_PROGRAMS } from './demo-calls.js';
import type { DemoClock } from './demo-clock.js';
import { DEMO_ORGANIZATIONS, DEMO_STAFF } from './demo-people.js';
import { DEMO_REGISTER_FILE } from './demo-register-file.js';
import { A_FEW, THE_YEAR } from './history-outlines.js';
import { History } from './history.js';
import { Stage } from './stage.js';

const LONG_AGO_DAYS = 400;
/** Mails of the last days are sent when the portal starts; who would read those of a year? */
const MAILS_SINCE_DAYS = 5;
/** Jobs that somebody would miss in the past: each day once. */
const DAILY_JOBS: readonly string[] = [
  'instalment.become-due',
  'report.remind',
  'capacity.remind-of-assessments',
];

export interface DemoOptions {
  /** Whether a year of calls, reviews, awards and payments came before what the personas find at hand, or only a few of each. */
  withHistory: boolean;
  onStep: (step: string) => void;
}

/**
 * Makes the demonstration through the use cases, as its people would, at moments of the past and in their order: nothing in it
 * is a state that the product itself could not have come to.
 */
export class Demo {
  private readonly stage: Stage;
  private readonly agenda = new Agenda();

  constructor(
    app: INestApplicationContext,
    private readonly clock: DemoClock,
    private readonly options: DemoOptions,
  ) {
    this.stage = new Stage(app, clock);
  }

  /** Makes everything, in an empty database. */
  async load(): Promise<void> {
    const { onStep, withHistory } = this.options;
    this.agenda.on(LONG_AGO_DAYS, () => this.setUp());
    new History(this.stage, this.agenda, withHistory ? THE_YEAR : A_FEW).plan();
    this.agenda.on(MAILS_SINCE_DAYS, () => this.chooseMails('each'));
    new CoreStories(this.stage, this.agenda).plan();
    let month = '';
    await this.agenda.run(this.clock, async () => {
      const now = this.clock.now().toISOString().slice(0, 7);
      if (now !== month) onStep((month = now));
      for (const job of DAILY_JOBS) await this.stage.tick(job);
      await this.stage.deliver();
    });
    this.clock.goHome();
    onStep('the register of past grants');
    await this.importRegister();
    await this.stage.deliver();
    await this.stage.signEverybodyOut();
  }

  private async setUp(): Promise<void> {
    const { onStep } = this.options;
    onStep('missions, staff and organizations');
    await admitStaff(this.stage);
    for (const organization of DEMO_ORGANIZATIONS) await foundOrganization(this.stage, organization);
    for (const program of DEMO_PROGRAMS) {
      const { id } = await this.stage.use(CreateProgram).execute(systemActor('demo'), program);
      this.stage.programs.set(program.code, id);
    }
    await this.chooseMails('none');
  }

  private async chooseMails(mail: 'none' | 'each'): Promise<void> {
    const members = DEMO_ORGANIZATIONS.flatMap((organization) => organization.members);
    for (const { key } of [...DEMO_STAFF, ...members]) {
      const preferences = this.stage.use(ChoosePreferences);
      const { version } = await preferences.current(this.stage.person(key));
      await preferences.execute(this.stage.person(key), { mail, content: 'neutral' }, version);
    }
  }

  private async importRegister(): Promise<void> {
    const mappings = await bundledMappings();
    const source = await fileSource(DEMO_REGISTER_FILE);
    await this.stage.use(ImportRegisterFile).execute(this.stage.person('officer'), source, { mappings });
  }
}
