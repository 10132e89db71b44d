import type { Transaction } from '@candela/platform';
import type { ObjectLiteral } from 'typeorm';
import { SectionNotFound } from '../domain/drafting-errors.js';
import type { DraftedSection } from '../model/drafted-section.js';

type Class<Row> = new () => Row;

/** Whose sections they are: the entities, and the section's property that names its owner. */
export interface SectionsOf<Owner extends ObjectLiteral, Section extends DraftedSection> {
  owner: Class<Owner>;
  section: Class<Section>;
  ownerKey: keyof Section & string;
}

/**
 * Locks an owner that the actor may see and one of its sections, in one query: nobody submits it, or saves elsewhere in
 * it, meanwhile. Both rows are locked, so that both are read as they are after waiting. Throws `NotFound`, and
 * `SectionNotFound` for other keys than the form's.
 */
export async function lockSection<Owner extends ObjectLiteral, Section extends DraftedSection>(
  tx: Transaction,
  { owner, section, ownerKey }: SectionsOf<Owner, Section>,
  id: string,
  sectionKey: string,
): Promise<{ owner: Owner; section: Section }> {
  const row = await tx
    .visible(owner, 'owner')
    .andWhere('owner.id = :id', { id })
    .innerJoinAndMapOne(
      'owner.section',
      section,
      'section',
      `section.${ownerKey} = owner.id AND section.sectionKey = :sectionKey`,
      { sectionKey },
    )
    .setLock('pessimistic_write', undefined, ['owner', 'section'])
    .getOne();
  if (!row) {
    await tx.get(owner, id);
    throw new SectionNotFound();
  }
  const { section: locked, ...columns } = row as Owner & { section: Section };
  return { owner: Object.assign(new owner(), columns), section: locked };
}
