import type { FormUi } from '@candela/contracts';
import { exampleAnswers } from '@candela/contracts/templates';
import { givenPublishedCall, givenStaff, picture, upload, withCanaries } from '@candela/server/testing';
import { columnsHolding, queueHomes } from '@candela/testing';
import type { Browser } from '@candela/testing';
import { secretIn } from './testing/mail-catcher.js';
import { Portal } from './testing/portal.js';
import { filesBelow, redisDump } from './testing/raw-dump.js';

/** A text for each kind of thing that people tell the portal; nothing else contains any of them. */
const CANARIES = {
  password: 'kanari-plover-58-lantern-password',
  wrongPassword: 'kanari-wrong-password-77',
  email: 'kanari-mailbox',
  name: 'Kanaripersonname',
  organization: 'Kanariorganizationname',
  vault: 'kanarivaultanswer',
  confidential: 'kanariconfidentialanswer',
  ordinary: 'kanariordinaryanswer',
  refused: 'kanarirefusedanswer',
  signatory: 'Kanarisignatoryname',
  fileName: 'kanarifilename',
  fileDetails: 'kanarifiledetails',
  reason: 'kanariwithdrawalreason',
} as const;
type Canary = keyof typeof CANARIES;
const NAMES = Object.keys(CANARIES) as Canary[];

/** The ordinary columns in which each of them may stand. What is not listed may stand nowhere. */
const LIVES_IN: Partial<Record<Canary, string[]>> = {
  email: ['user_account.email'],
  name: ['user_account.name'],
  organization: ['organization.name'],
  ordinary: [
    'application.title',
    'application.words',
    'application_revision.answers',
    'application_section.answers',
  ],
  fileName: ['stored_file.name'],
  reason: ['application.withdrawal_reason'],
};

const EMAIL = `${CANARIES.email}@example.org`;
const LONG_MS = 120_000;

describe.each(queueHomes())('what people tell the portal, with the queue in $home', ({ redisUrl }) => {
  let portal: Portal;
  const query = <Row>(sql: string, values?: unknown[]) => portal.query<Row>(sql, values);

  beforeAll(async () => {
    let callId = '';
    portal = await Portal.set(redisUrl, async (server) => {
      callId = (await givenPublishedCall(server)).id;
      await givenStaff(server, { roles: ['programOfficer'], callIds: [callId] });
    });
    await portal.start('api', 'worker');
    await tellEverything(portal, callId);
    await portal.quiet();
  }, 300_000);
  afterAll(() => portal.takeDown());

  it.each(NAMES)(
    'stands in the columns that are named for it and in no other: %s',
    async (canary) => {
      expect(await columnsHolding(query, 'public', CANARIES[canary])).toEqual(LIVES_IN[canary] ?? []);
    },
    LONG_MS,
  );

  it(
    'stands nowhere in the queue',
    async () => {
      for (const canary of NAMES) {
        expect({ canary, in: await columnsHolding(query, 'bullmq', CANARIES[canary]) }).toEqual({
          canary,
          in: [],
        });
      }
      if (!portal.config.redisUrl) return;
      const dump = await redisDump(portal.config.redisUrl);
      expect(dump).toContain('notifications.send-mail');
      expect(found(dump)).toEqual([]);
    },
    LONG_MS,
  );

  it('stands nowhere in what the processes print', () => {
    expect(portal.log).toContain('/api/applications/:id/submit');
    expect(found(portal.log)).toEqual([]);
  });

  it(
    'stands in the vault as nothing that can be read',
    async () => {
      const records = await portal.query('SELECT 1 FROM vault.record');
      expect(records.length).toBeGreaterThan(0);
      for (const canary of NAMES) {
        expect({ canary, in: await columnsHolding(query, 'vault', CANARIES[canary]) }).toEqual({
          canary,
          in: [],
        });
      }
    },
    LONG_MS,
  );

  it('is in no mail, but for the address that it goes to and the name of who is greeted or invites', () => {
    const mails = portal.mails.mails;
    expect(mails.length).toBeGreaterThanOrEqual(4);
    const allowed: Canary[] = ['email', 'name', 'organization'];
    const seen = mails.flatMap((mail) => found(`${mail.subject}\n${mail.text}\n${mail.source}`));
    expect(seen.filter((canary) => !allowed.includes(canary))).toEqual([]);
    const neutral = mails.filter((mail) => mail.to === EMAIL && !mail.text.includes('/account/'));
    expect(neutral.length).toBeGreaterThan(0);
    expect(
      neutral.flatMap((mail) => found(`${mail.subject}\n${mail.text}`)).filter((canary) => canary !== 'name'),
    ).toEqual([]);
  });

  it('leaves no hidden detail of a file on disk', async () => {
    const files = await filesBelow(portal.config.dataDirectory);
    expect(files).toContain('IHDR');
    expect(found(files)).toEqual([]);
  });
});

function found(text: string): Canary[] {
  const lower = text.toLowerCase();
  return NAMES.filter((canary) => lower.includes(CANARIES[canary].toLowerCase()));
}

/** One applicant's whole way, with some mistakes on it. */
async function tellEverything(portal: Portal, callId: string): Promise<void> {
  const browser = portal.browser();
  const person = { name: CANARIES.name, email: EMAIL, language: 'en', password: CANARIES.password };
  await send(browser, 'POST', '/api/sign-up', 202, { body: person });
  const mail = await portal.eventually('the confirmation', async () => portal.mails.to(EMAIL).at(-1));
  const token = secretIn(mail, '/account/confirm');
  await send(browser, 'POST', '/api/session', 422, {
    body: { email: EMAIL, password: CANARIES.wrongPassword },
  });
  await send(browser, 'POST', '/api/account/confirm-email', 204, {
    body: { token, password: CANARIES.password },
  });
  const organizationId = await foundOrganization(browser);
  const id = idIn(
    await send(browser, 'POST', '/api/applications', 201, {
      body: { callId, organizationId, language: 'en' },
    }),
  );
  await fill(browser, callId, id);
  const { contentVersion } = (await send(browser, 'GET', `/api/applications/${id}/check`, 200)) as {
    contentVersion: number;
  };
  await send(browser, 'POST', `/api/applications/${id}/submit`, 200, {
    body: { contentVersion, certified: true, typedName: CANARIES.signatory },
  });
  const { version } = (await send(browser, 'GET', `/api/applications/${id}`, 200)) as { version: number };
  await send(browser, 'POST', `/api/applications/${id}/withdraw`, 200, {
    body: { reason: CANARIES.reason },
    ifMatch: version,
  });
  await send(browser, 'POST', '/api/account/request-reset', 202, { body: { email: EMAIL } });
  await portal.eventually('the mail for a reset', async () =>
    portal.mails.to(EMAIL).some(({ text }) => text.includes('/account/reset-password')),
  );
}

async function foundOrganization(browser: Browser): Promise<string> {
  const body = {
    name: CANARIES.organization,
    kind: 'community',
    country: 'KE',
    registrationStatus: 'notRegistered',
  };
  const id = idIn(await send(browser, 'POST', '/api/organizations', 201, { body }));
  await send(browser, 'POST', `/api/organizations/${id}/invitations`, 201, {
    body: { email: 'invited@example.org', language: 'en', roles: ['viewer'] },
  });
  return id;
}

/** Every section, a file, and some answers that are refused. */
async function fill(browser: Browser, callId: string, id: string): Promise<void> {
  const ui = (await send(browser, 'GET', `/api/public/calls/${callId}/form`, 200)) as FormUi['ui'];
  const call = (await send(browser, 'GET', `/api/public/calls/${callId}`, 200)) as {
    activitiesEndOn: string;
  };
  const answers = withCanaries({ ui }, exampleAnswers('en', call.activitiesEndOn), CANARIES);
  for (const [section, given] of Object.entries(answers)) await save(browser, id, section, given, 200);
  const file = await upload(browser, id, picture(CANARIES.fileDetails), `${CANARIES.fileName}.png`);
  await save(browser, id, 'declarations', { attachments: [file] }, 200);
  await save(browser, id, 'project', { title: `${CANARIES.refused} `.repeat(500) }, 422);
  await save(browser, id, 'project', { [CANARIES.refused]: CANARIES.refused }, 422);
  await send(browser, 'POST', `/api/applications/${id}/submit`, 400, {
    body: { typedName: CANARIES.refused },
  });
  await send(browser, 'GET', `/api/applications/${CANARIES.refused}?q=${CANARIES.refused}`, 400);
}

async function save(
  browser: Browser,
  id: string,
  section: string,
  answers: unknown,
  status: number,
): Promise<void> {
  const address = `/api/applications/${id}/sections/${section}`;
  const { sectionVersion } = (await send(browser, 'GET', address, 200)) as { sectionVersion: number };
  await send(browser, 'PATCH', address, status, { body: { answers }, ifMatch: sectionVersion });
}

async function send(
  browser: Browser,
  method: string,
  path: string,
  status: number,
  request: Parameters<Browser['send']>[2] = {},
): Promise<unknown> {
  const reply = await browser.send(method, path, request);
  if (reply.status !== status)
    throw new Error(`${method} ${path} was answered ${reply.status} ${reply.text.slice(0, 500)}`);
  return reply.body;
}

function idIn(body: unknown): string {
  return (body as { id: string }).id;
}
