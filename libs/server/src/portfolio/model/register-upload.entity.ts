import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The file of an import, gzipped, from the moment it is uploaded until the import ends. */
@Entity('register_upload')
export class RegisterUpload {
  @PrimaryColumn('uuid') importId: string;
  @Column('bytea') content: Buffer;
}
