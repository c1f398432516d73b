import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** 领域: a branch of the tree of fields that the whole installation shares. */
@Entity('docking_fields')
@Check('docking_fields_not_its_own_parent', 'parent_id <> id')
@Index('docking_fields_tree', ['parentId', 'position'])
export class Field {
  @PrimaryColumn('uuid')
  id: string;

  /** Null for a field at the top. */
  @ForeignKey('Field')
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  @Column('int')
  position: number;

  /** No longer offered; what has it keeps it. */
  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;
}
