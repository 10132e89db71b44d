import type { LocalizedText } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mission abroad and the countries (ISO 3166-1 alpha-2) that it knows. Staff may be scoped to missions. */
@Entity('mission')
export class Mission {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('jsonb') name: LocalizedText;
  @Column('text', { array: true }) countries: string[];
  @Column('int') version: number;
}
