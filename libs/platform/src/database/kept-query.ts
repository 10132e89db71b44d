import type { Pool } from 'pg';
import {
  type DataSource,
  type EntityManager,
  type EntityMetadata,
  type ObjectLiteral,
  type ObjectType,
  type QueryRunner,
  SelectQueryBuilder,
} from 'typeorm';

/** What is the same whenever a query of one shape is asked. */
interface Shape {
  sql: string;
  /** Names of the parameters, in the order of their numbers. */
  parameters: readonly string[];
  /** The columns of an entity, by their names in a row. */
  columns: readonly (readonly [name: string, column: EntityMetadata['columns'][number]])[];
}

const SHAPES_MAX = 2000;
/** Null for shapes whose SQL depends on what is asked for. */
const shapes = new WeakMap<DataSource, Map<string, Shape | null>>();

/** A query over the rows of `entity`. */
export function queryOver<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: ObjectType<Row>,
  alias: string,
): SelectQueryBuilder<Row> {
  return new KeptQuery<Row>(manager.dataSource, manager.queryRunner).select(alias).from(entity, alias);
}

/**
 * The rows of a query: within the transaction that there is, or, outside of one, by whichever connection is free. TypeORM
 * would make a runner for that one query, which costs as much as sending it.
 */
export async function rowsOf<Raw>(
  { dataSource, queryRunner }: { dataSource: DataSource; queryRunner?: QueryRunner | undefined },
  sql: string,
  parameters: unknown[],
): Promise<Raw[]> {
  if (queryRunner) return queryRunner.query(sql, parameters) as Promise<Raw[]>;
  dataSource.logger.logQuery(sql, parameters);
  const { master } = dataSource.driver as unknown as { master: Pool };
  return (await master.query(sql, parameters)).rows as Raw[];
}

/**
 * TypeORM's query, asked for the same rows by the same SQL, without what it does anew for each: a shape of query is
 * translated into SQL once, and rows of one entity become objects without being looked at for joined ones.
 */
class KeptQuery<Row extends ObjectLiteral> extends SelectQueryBuilder<Row> {
  override getQueryAndParameters(): [string, unknown[]] {
    const shape = this.shape();
    if (!shape) return super.getQueryAndParameters();
    const given = this.expressionMap.parameters;
    return [shape.sql, shape.parameters.map((name): unknown => given[name])];
  }

  override getRawMany<Raw = unknown>(): Promise<Raw[]> {
    this.expressionMap.queryEntity = false;
    return this.rows<Raw>();
  }

  override async getRawAndEntities<Raw = unknown>(): Promise<{ entities: Row[]; raw: Raw[] }> {
    this.expressionMap.queryEntity = true;
    const { joinAttributes, lockMode, mainAlias } = this.expressionMap;
    const isPlain =
      joinAttributes.length === 0 && (lockMode === undefined || this.queryRunner?.isTransactionActive);
    const shape = isPlain && this.shape();
    if (!shape || !mainAlias) return super.getRawAndEntities<Raw>();
    const raw = await this.rows<ObjectLiteral>();
    const { driver } = this.dataSource;
    const entities = raw.map((row) => {
      const entity = mainAlias.metadata.create(undefined, { fromDeserializer: true }) as Row;
      for (const [name, column] of shape.columns)
        column.setEntityValue(entity, driver.prepareHydratedValue(row[name], column));
      return entity;
    });
    return { entities, raw: raw as Raw[] };
  }

  private async rows<Raw>(): Promise<Raw[]> {
    const [sql, parameters] = this.getQueryAndParameters();
    const { dataSource, queryRunner } = this;
    return rowsOf<Raw>({ dataSource, queryRunner }, sql, parameters);
  }

  private shape(): Shape | null {
    const key = this.key();
    if (key === null) return null;
    let kept = shapes.get(this.dataSource);
    if (!kept) shapes.set(this.dataSource, (kept = new Map()));
    let shape = kept.get(key);
    if (shape === undefined) {
      if (kept.size === SHAPES_MAX) kept.clear();
      kept.set(key, (shape = this.newShape()));
    }
    return shape;
  }

  /** All that the SQL is made of; null where a part of it is another query. */
  private key(): string | null {
    const { mainAlias, joinAttributes, parameters, commonTableExpressions, subQuery, ...all } =
      this.expressionMap;
    if (!mainAlias?.hasMetadata || commonTableExpressions.length > 0 || subQuery) return null;
    return JSON.stringify([
      [mainAlias.metadata.tablePath, mainAlias.name],
      joinAttributes.map(({ direction, entityOrProperty, alias, condition, mapToProperty }) => [
        typeof entityOrProperty === 'string' ? entityOrProperty : entityOrProperty.name,
        ...[direction, alias.name, condition, mapToProperty],
      ]),
      [all.selects, all.selectDistinct, all.selectDistinctOn, all.wheres, all.groupBys, all.havings],
      [all.orderBys, all.limit, all.offset, all.skip, all.take, all.lockMode, all.lockTables, all.onLocked],
      [all.queryEntity, all.comment, Object.keys(parameters)],
    ]);
  }

  private newShape(): Shape | null {
    const { mainAlias, parameters, selects } = this.expressionMap;
    const query = this.getQuery();
    if (!mainAlias || query.includes(':...')) return null;
    const names = Object.keys(parameters).map((name) => [name, name]);
    const [sql, order] = this.dataSource.driver.escapeQueryWithParameters(
      query,
      Object.fromEntries(names) as ObjectLiteral,
    );
    const selected = new Set(selects.map(({ selection }) => selection));
    const columns = mainAlias.metadata.columns
      .filter(
        ({ propertyPath, isSelect }) =>
          selected.has(`${mainAlias.name}.${propertyPath}`) || (isSelect && selected.has(mainAlias.name)),
      )
      .map((column) => [`${mainAlias.name}_${column.databaseName}`, column] as const);
    return { sql, parameters: order as string[], columns };
  }
}
