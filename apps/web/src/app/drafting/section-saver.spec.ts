import type { SavedSection, SectionAnswers } from '@candela/contracts';
import type { Intention } from '../session/intention.js';
import { ProblemError, UNREACHABLE } from '../session/problem-error.js';
import { saveStateOf } from './save-state.js';
import type { StoredSection } from './section-draft.js';
import { SectionSaver } from './section-saver.js';

interface Sent {
  answers: SectionAnswers;
  version: number;
  key: string;
}

const UNREACHED = new ProblemError({ status: 0, code: UNREACHABLE });
const wording = { failure: (error: unknown) => (error as ProblemError).code, refused: () => 'refused' };

/** A server of one section that does what it is told next, and keeps what it was sent. */
class Server {
  readonly sent: Sent[] = [];
  version = 1;
  answers: Record<string, unknown> = {};
  changedByOthers: string[] = [];
  failures: ProblemError[] = [];
  reads = 0;

  save = async (answers: SectionAnswers, version: number, intention: Intention): Promise<SavedSection> => {
    this.sent.push({ answers, version, key: intention.key });
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.version += 1;
    Object.assign(this.answers, answers);
    const changed = Object.keys(answers);
    const others = this.changedByOthers;
    this.changedByOthers = [];
    return { version: this.version, savedAt: '2026-11-23T14:02:00Z', changed, changedByOthers: others };
  };

  read = async (): Promise<StoredSection> => {
    this.reads += 1;
    return { version: this.version, answers: { ...this.answers }, stamps: [] };
  };
}

describe('the saver of a section', () => {
  let server: Server;
  let saver: SectionSaver;

  beforeEach(() => {
    jest.useFakeTimers();
    server = new Server();
    server.answers = { title: 'Wells', context: 'Dry' };
    saver = new SectionSaver(server, { version: 1, answers: { title: 'Wells', context: 'Dry' } });
  });

  afterEach(() => {
    saver.end();
    jest.useRealTimers();
  });

  const kind = (): string => saveStateOf(saver, wording).kind;

  it('saves once the person pauses, not with every key', async () => {
    for (const text of ['D', 'De', 'Dee', 'Deep']) {
      saver.edit('title', text);
      await jest.advanceTimersByTimeAsync(300);
    }
    expect(server.sent).toEqual([]);
    expect(kind()).toBe('typing');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.sent.map(({ answers, version }) => ({ answers, version }))).toEqual([
      { answers: { title: 'Deep' }, version: 1 },
    ]);
    expect(kind()).toBe('saved');
  });

  it('does not put a save off for as long as somebody types without a pause', async () => {
    for (let second = 0; second < 14; second += 1) {
      saver.edit('title', 'x'.repeat(second + 1));
      await jest.advanceTimersByTimeAsync(500);
    }
    expect(server.sent.length).toBe(1);
  });

  it('sends the next save with the version that the last one made', async () => {
    saver.edit('title', 'Deep');
    await saver.flush();
    saver.edit('context', 'Floods');
    await saver.flush();
    expect(server.sent.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('repeats an attempt of unknown outcome with the same key and contents, and sends later words after it', async () => {
    server.failures = [UNREACHED, UNREACHED];
    saver.edit('title', 'Deep');
    void saver.flush();
    await jest.advanceTimersByTimeAsync(10);
    expect(kind()).toBe('waiting');
    saver.edit('title', 'Deep wells');
    await jest.advanceTimersByTimeAsync(10_000);
    const [first, second, third, fourth] = server.sent;
    expect([first?.answers, second?.answers, third?.answers]).toEqual([
      { title: 'Deep' },
      { title: 'Deep' },
      { title: 'Deep' },
    ]);
    expect(new Set([first?.key, second?.key, third?.key]).size).toBe(1);
    expect(fourth?.answers).toEqual({ title: 'Deep wells' });
    expect(fourth?.key).not.toBe(first?.key);
    expect(kind()).toBe('saved');
  });

  it('waits longer after each failed attempt, and goes on at once when it is told to', async () => {
    server.failures = [UNREACHED, UNREACHED, UNREACHED, UNREACHED];
    saver.edit('title', 'Deep');
    void saver.flush();
    await jest.advanceTimersByTimeAsync(8_100);
    expect(server.sent.length).toBe(4);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(server.sent.length).toBe(4);
    void saver.flush();
    await jest.advanceTimersByTimeAsync(10);
    expect(kind()).toBe('saved');
  });

  it('reads what others changed before it sends anything else', async () => {
    server.changedByOthers = ['context'];
    server.answers['context'] = 'Rains';
    saver.edit('title', 'Deep');
    await saver.flush();
    expect(server.reads).toBe(1);
    expect(saver.draft().mine).toEqual({ title: 'Deep', context: 'Rains' });
  });

  it('shows both answers when the server says that another person changed one, and saves the chosen one', async () => {
    server.failures = [new ProblemError({ status: 412, code: 'drafting.answer-changed-meanwhile' })];
    saver.edit('title', 'Deep');
    server.version = 2;
    server.answers['title'] = 'Springs';
    await saver.flush();
    expect(kind()).toBe('conflict');
    expect(saver.draft().conflicts).toMatchObject([{ question: 'title', theirs: 'Springs' }]);
    saver.choose('title', 'Deep springs');
    await saver.flush();
    expect(server.sent.at(-1)).toMatchObject({ answers: { title: 'Deep springs' }, version: 2 });
    expect(kind()).toBe('saved');
  });

  it('keeps the text when the session has ended, and goes on when it is told to', async () => {
    server.failures = [new ProblemError({ status: 401, code: 'session.required' })];
    saver.edit('title', 'Deep');
    await saver.flush();
    expect(saveStateOf(saver, wording)).toEqual({ kind: 'failed', reason: 'session.required' });
    expect(saver.draft().mine['title']).toBe('Deep');
    await saver.flush();
    expect(server.answers['title']).toBe('Deep');
  });

  it('saves the other answers when one is refused, and says which one', async () => {
    const problem = { path: '/project/title', code: 'form.too-long-to-save', params: {} };
    server.failures = [
      new ProblemError({ status: 422, code: 'drafting.answers-not-acceptable', errors: [problem] }),
    ];
    saver.edit('title', 'x');
    saver.edit('context', 'Floods');
    await saver.flush();
    expect(server.answers['context']).toBe('Floods');
    expect(saver.refused()).toEqual([problem]);
    expect(saveStateOf(saver, wording)).toEqual({ kind: 'failed', reason: 'refused' });
    saver.edit('title', 'Wells and springs');
    await saver.flush();
    expect(saver.refused()).toEqual([]);
    expect(kind()).toBe('saved');
  });

  it('forgets what is unsaved, and sends nothing more, once it was ended', async () => {
    saver.edit('title', 'Deep');
    saver.end();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(server.sent).toEqual([]);
    expect(saver.hasUnsaved()).toBe(false);
  });
});
