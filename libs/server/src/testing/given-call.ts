import type { CallTemplateKey } from '@candela/contracts';
import { systemActor } from '@candela/platform';
import { daysAfter, localDateOf, localTimeOf } from '../programs/domain/local-time.js';
import { CreateCall } from '../programs/use-cases/create-call.js';
import { CreateProgram } from '../programs/use-cases/create-program.js';
import { EditCall } from '../programs/use-cases/edit-call.js';
import { PublishCall } from '../programs/use-cases/publish-call.js';
import { RequestTranslationReview } from '../programs/use-cases/request-translation-review.js';
import type { TestServer } from './test-server.js';

const SYSTEM = systemActor('test.arrange');
let count = 0;

/** A program whose calls start from a template: the local-initiatives one unless told. */
export async function givenProgram(
  server: TestServer,
  code?: string,
  template: CallTemplateKey = 'localInitiatives',
): Promise<string> {
  count += 1;
  const { id } = await server.app.get(CreateProgram).execute(SYSTEM, {
    code: code ?? `P${count}`,
    name: { en: `Program ${count}`, fr: `Programme ${count}` },
    description: { en: 'For tests.', fr: 'Pour les essais.' },
    template,
  });
  return id;
}

export interface GivenCallOptions {
  /** Of the program that is made where none is given. */
  template?: CallTemplateKey;
  programId?: string;
  missionId?: string | null;
  timeZone?: string;
  title?: { en: string; fr: string };
  /** Days from now to the opening; 0 unless told, which opens at once. */
  opensInDays?: number;
  /** Days from the opening to the closing; 35 unless told. */
  openDays?: number;
}

export interface GivenCall {
  id: string;
  version: number;
  programId: string;
}

/** A draft with all that publication needs, made by the portal itself. */
export async function givenDraftCall(server: TestServer, options: GivenCallOptions = {}): Promise<GivenCall> {
  const programId = options.programId ?? (await givenProgram(server, undefined, options.template));
  const timeZone = options.timeZone ?? 'Africa/Nairobi';
  const input = { programId, missionId: options.missionId ?? null, timeZone };
  const call = await server.app.get(CreateCall).execute(SYSTEM, input);
  const now = server.clock.now();
  const opensOn = daysAfter(localDateOf(now, timeZone), options.opensInDays ?? 0);
  const closesOn = daysAfter(opensOn, options.openDays ?? 35);
  const { version } = await server.app.get(EditCall).execute(SYSTEM, call.id, call.version, {
    ...(options.title ? { title: options.title } : {}),
    opensAtLocal: options.opensInDays ? `${opensOn}T09:00` : localTimeOf(now, timeZone),
    closesAtLocal: `${closesOn}T23:59`,
    envelopeMinor: 50_000_000n,
  });
  return { id: call.id, version, programId };
}

/** A published call: open at once unless told when it opens. */
export async function givenPublishedCall(
  server: TestServer,
  options: GivenCallOptions = {},
): Promise<GivenCall> {
  const draft = await givenDraftCall(server, options);
  const review = await server.app.get(RequestTranslationReview).execute(SYSTEM, draft.id, draft.version);
  const { version } = await server.app.get(PublishCall).execute(SYSTEM, draft.id, review.version);
  return { ...draft, version };
}
