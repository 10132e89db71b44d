import { clonedDatabase, type ClonedDatabase } from '@candela/testing';
import { Column, type DataSource, Entity, PrimaryColumn, type SelectQueryBuilder } from 'typeorm';
import { defineContext } from '../context.js';
import { Registry } from '../registry.js';
import { bigintColumn } from './columns.js';
import { openDataSource } from './data-source.js';
import { queryOver } from './kept-query.js';
import { KERNEL_MIGRATIONS } from './migrate.js';

@Entity('parcel')
class Parcel {
  @PrimaryColumn('uuid') id: string;
  @Column('text') ownerName: string;
  @Column('int') weight: number;
  @Column('bigint', { nullable: true, transformer: bigintColumn }) valueMinor: bigint | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('timestamptz') sentAt: Date;
  @Column('jsonb') labels: { en: string };
  @Column('uuid', { array: true }) readerIds: string[];

  isHeavy(): boolean {
    return this.weight > 2;
  }
}

const context = defineContext({
  name: 'parcels',
  policies: [],
  internalEntities: [{ entity: Parcel, because: 'nobody asks for it but this test' }],
});

describe('a query whose shape is kept', () => {
  let database: ClonedDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await clonedDatabase([KERNEL_MIGRATIONS]);
    await database.owner.query(
      `CREATE TABLE parcel (id uuid PRIMARY KEY, owner_name text NOT NULL, weight int NOT NULL, value_minor bigint, due_on date,
         sent_at timestamptz NOT NULL, labels jsonb NOT NULL, reader_ids uuid[] NOT NULL);
       GRANT ALL ON parcel TO candela_app;
       INSERT INTO parcel SELECT gen_random_uuid(), 'owner ' || n % 2, n, CASE WHEN n > 1 THEN 9007199254740993 END,
         CASE WHEN n > 1 THEN date '2026-03-01' + n END, timestamptz '2026-06-01T12:00:00.123Z' + n * interval '1 day',
         jsonb_build_object('en', 'parcel ' || n), ARRAY[gen_random_uuid()] FROM generate_series(1, 4) AS n`,
    );
    dataSource = await openDataSource(database.config, new Registry([context]), [KERNEL_MIGRATIONS]);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const parcels = () => queryOver(dataSource.manager, Parcel, 'parcel');
  const asTypeOrmSays = () => dataSource.manager.createQueryBuilder(Parcel, 'parcel');
  const shapes: [string, (query: SelectQueryBuilder<Parcel>, n: number) => SelectQueryBuilder<Parcel>][] = [
    ['no condition', (query) => query.orderBy('parcel.sentAt')],
    [
      'conditions with parameters in another order',
      (query, n) =>
        query
          .where('parcel.weight > :least AND parcel.weight < :most', { most: n + 3, least: n })
          .andWhere('(parcel.weight > :least OR parcel.ownerName = ANY(:names::text[]))', {
            names: ['owner 1', 'a:b'],
          })
          .orderBy('parcel.weight', 'DESC'),
    ],
    ['a limit of its own', (query, n) => query.orderBy('parcel.weight').limit(n + 1)],
    ['some columns', (query) => query.select(['parcel.id', 'parcel.valueMinor']).orderBy('parcel.weight')],
    [
      'as many parameters as are given',
      (query, n) =>
        query.where('parcel.weight IN (:...all)', { all: [1, 2, 3].slice(n) }).orderBy('parcel.weight'),
    ],
    [
      'a join',
      (query, n) =>
        query
          .innerJoin('parcel', 'other', 'other.owner_name = parcel.ownerName AND other.weight > :n', { n })
          .orderBy('parcel.weight'),
    ],
  ];

  it.each(shapes)('asks and finds the same, the first time and again, with %s', async (_, shape) => {
    for (const n of [0, 1, 0, 2]) {
      const [kept, plain] = [shape(parcels(), n), shape(asTypeOrmSays(), n)];
      expect(kept.getQueryAndParameters()).toEqual(plain.getQueryAndParameters());
      expect(await kept.getRawAndEntities()).toEqual(await plain.getRawAndEntities());
      expect(await kept.getRawMany()).toEqual(await plain.getRawMany());
      expect(await kept.getCount()).toBe(await plain.getCount());
    }
  });

  it('finds entities that know what they can do', async () => {
    const found = await parcels().orderBy('parcel.weight').getMany();
    expect(found[0]).toBeInstanceOf(Parcel);
    expect(found.map((parcel) => parcel.isHeavy())).toEqual([false, false, true, true]);
    expect(found[3]).toMatchObject({ valueMinor: 9007199254740993n, dueOn: '2026-03-05' });
  });

  it('locks within a transaction only', async () => {
    const locking = () => parcels().where('parcel.weight = :n', { n: 1 }).setLock('pessimistic_write');
    await expect(locking().getOne()).rejects.toThrow(/transaction/i);
    const inside = await dataSource.transaction((manager) =>
      queryOver(manager, Parcel, 'parcel')
        .where('parcel.weight = :n', { n: 1 })
        .setLock('pessimistic_write')
        .getOne(),
    );
    expect(inside?.weight).toBe(1);
  });
});
