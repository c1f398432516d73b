import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

const live = 'merged_into_id IS NULL';

/** A person who stands for an organisation. The same name with the same mobile (or e-mail) is the same person. */
@Entity('representatives')
@Index('representatives_organisation', ['organisationId', 'nameKey'])
@Index('representatives_by_mobile', ['organisationId', 'nameKey', 'mobile'], {
  unique: true,
  where: `${live} AND mobile IS NOT NULL`,
})
@Index('representatives_by_email', ['organisationId', 'nameKey', 'email'], {
  unique: true,
  where: `${live} AND mobile IS NULL AND email IS NOT NULL`,
})
@Index('representatives_by_name', ['organisationId', 'nameKey'], {
  unique: true,
  where: `${live} AND mobile IS NULL AND email IS NULL`,
})
@Index('representatives_merged_into', ['mergedIntoId'], { where: 'merged_into_id IS NOT NULL' })
export class Representative {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;

  @Column('text')
  name: string;

  /** `name` without differences of width, case and blanks. */
  @Column('text')
  nameKey: string;

  @Column('text', { nullable: true })
  title: string | null;

  /** E.164. */
  @Column('text', { nullable: true })
  mobile: string | null;

  /** Lower case. */
  @Column('text', { nullable: true })
  email: string | null;

  /** The twin that counts, after their organisations were merged. */
  @ForeignKey('Representative')
  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
