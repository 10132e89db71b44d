import { clonedDatabase, FakeClock, type ClonedDatabase } from '@candela/testing';
import { Column, Entity, PrimaryColumn, type DataSource } from 'typeorm';
import { systemActor, ANONYMOUS, type Actor } from '../access/actor.js';
import { ALLOWED, definePolicy, forbidden } from '../access/policy.js';
import { defineContext } from '../context.js';
import { Registry } from '../registry.js';
import { openDataSource } from './data-source.js';
import { AlreadyDone, withIntention } from './intention.js';
import { KERNEL_MIGRATIONS } from './migrate.js';
import { UnitOfWork } from './unit-of-work.js';

@Entity('note')
class Note {
  @PrimaryColumn('uuid') id: string;
  @Column('text') owner: string;
  @Column('text') body: string;
  @Column('int') version: number;
}

function note(id: string, owner: string, body: string): Note {
  return Object.assign(new Note(), { id, owner, body, version: 1 });
}

const notePolicy = definePolicy<Note, 'note.write' | 'note.burn'>({
  subject: 'note',
  entity: Note,
  visibleTo: (actor, alias) => ({ where: `${alias}.owner = :owner`, params: { owner: actor.userId ?? '' } }),
  rules: {
    'note.write': (actor, subject) =>
      subject.owner === actor.userId ? ALLOWED : forbidden('note.is-not-yours'),
    'note.burn': () => forbidden('note.cannot-burn'),
  },
});

const context = defineContext({ name: 'notes', policies: [notePolicy], events: ['note.written'] });
const person = (id: string): Actor => ({ ...ANONYMOUS, kind: 'person', userId: id });
const ANN = '01900000-0000-7000-8000-000000000001';
const BEN = '01900000-0000-7000-8000-000000000002';

describe('a unit of work', () => {
  let database: ClonedDatabase;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await clonedDatabase([KERNEL_MIGRATIONS]);
    await database.owner.query(
      'CREATE TABLE note (id uuid PRIMARY KEY, owner text NOT NULL, body text NOT NULL, version int NOT NULL); GRANT ALL ON note TO candela_app',
    );
    const registry = new Registry([context]);
    dataSource = await openDataSource(database.config, registry, [KERNEL_MIGRATIONS]);
    unitOfWork = new UnitOfWork(dataSource, registry, new FakeClock('2026-06-01T12:00:00Z'));
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const write = (actor: Actor, body = 'hello') =>
    unitOfWork.run(actor, async (tx) => {
      const row = note(tx.newId(), actor.userId ?? '', body);
      tx.authorize(notePolicy, 'note.write', row, { reason: 'because' });
      await tx.insert(row);
      tx.emit('note.written', { noteId: row.id });
      return { id: row.id };
    });
  const count = async (sql: string, params: unknown[] = []) =>
    Number((await database.owner.query<{ count: string }>(sql, params)).rows[0]?.count);

  it('commits the row, the audit entry and the event together', async () => {
    const { id } = await write(person(ANN));
    const audit = await database.owner.query(
      'SELECT action, actor_id, reason FROM audit_entry WHERE subject_id = $1',
      [id],
    );
    expect(audit.rows).toEqual([{ action: 'note.write', actor_id: ANN, reason: 'because' }]);
    expect(await count(`SELECT count(*) FROM outbox_event WHERE payload->>'noteId' = $1`, [id])).toBe(1);
  });

  it('leaves nothing behind when the work throws after writing', async () => {
    const before = await count('SELECT count(*) FROM audit_entry');
    const failing = unitOfWork.run(person(ANN), async (tx) => {
      const row = note(tx.newId(), ANN, 'lost');
      tx.authorize(notePolicy, 'note.write', row);
      await tx.insert(row);
      tx.emit('note.written', { noteId: row.id });
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await count(`SELECT count(*) FROM note WHERE body = 'lost'`)).toBe(0);
    expect(await count('SELECT count(*) FROM audit_entry')).toBe(before);
  });

  it('shows a person only what the policy lets them see, whether asked by id or as a list', async () => {
    const { id } = await write(person(ANN), 'private');
    const seenBy = (actor: Actor) =>
      unitOfWork.read(actor, async (reading) => ({
        list: await reading.visible(Note, 'note').andWhere('note.id = :id', { id }).getCount(),
        one: await reading.find(Note, id),
      }));
    expect(await seenBy(person(ANN))).toMatchObject({ list: 1, one: { body: 'private' } });
    expect(await seenBy(person(BEN))).toEqual({ list: 0, one: null });
    expect(await seenBy(ANONYMOUS)).toEqual({ list: 0, one: null });
    await expect(unitOfWork.read(person(BEN), (reading) => reading.get(Note, id))).rejects.toMatchObject({
      code: 'note.not-found',
      status: 404,
    });
  });

  it('refuses with the code of the rule, and asks strangers to sign in', async () => {
    const burn = (actor: Actor) =>
      unitOfWork.run(actor, async (tx) => tx.authorize(notePolicy, 'note.burn', note(tx.newId(), ANN, '')));
    await expect(burn(person(ANN))).rejects.toMatchObject({ code: 'note.cannot-burn', status: 403 });
    await expect(burn(ANONYMOUS)).rejects.toMatchObject({ code: 'session.required', status: 401 });
  });

  it('refuses a write on a version that is no longer the current one', async () => {
    const { id } = await write(person(ANN));
    const edit = (version: number) =>
      unitOfWork.run(person(ANN), async (tx) => {
        const row = await tx.lock(Note, id, version);
        tx.authorize(notePolicy, 'note.write', row);
        return tx.update(Object.assign(row, { body: 'edited' }));
      });
    expect((await edit(1)).version).toBe(2);
    await expect(edit(1)).rejects.toMatchObject({ status: 412, code: 'request.changed-meanwhile' });
  });

  it('carries out a delivery once, though it arrives four times at once', async () => {
    const deliver = () =>
      withIntention({ kind: 'delivery', id: 'event-1', consumer: 'notes' }, () =>
        write(systemPerson, 'delivered'),
      );
    const outcomes = await Promise.allSettled([deliver(), deliver(), deliver(), deliver()]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AlreadyDone);
    expect(await count(`SELECT count(*) FROM note WHERE body = 'delivered'`)).toBe(1);
  });

  it('chains every audit entry to the one before, also under concurrent writers', async () => {
    await Promise.all(Array.from({ length: 20 }, () => write(person(BEN))));
    const broken = await database.owner.query(
      `SELECT seq FROM (SELECT e.*, e.hash <> audit_hash(e) AS forged, lag(hash) OVER (ORDER BY seq) AS before,
         lag(seq) OVER (ORDER BY seq) AS seq_before FROM audit_entry e) chain
       WHERE forged OR (before IS NOT NULL AND (before <> previous_hash OR seq <> seq_before + 1))`,
    );
    expect(broken.rows).toEqual([]);
  });

  it('keeps the audit append only, for the running product and for the owner of the tables', async () => {
    await expect(database.app.query(`UPDATE audit_entry SET reason = 'x'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(database.owner.query(`UPDATE audit_entry SET reason = 'x'`)).rejects.toThrow('append only');
    await expect(database.owner.query('TRUNCATE audit_entry')).rejects.toThrow('append only');
  });

  it('does not let the ordinary role into the vault', async () => {
    await expect(database.app.query('CREATE TABLE vault.x (id int)')).rejects.toThrow(
      'permission denied for schema vault',
    );
  });

  const systemPerson = systemActor('notes.on-something');
});
