import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who changed what and when. Append-only: a trigger refuses UPDATE, DELETE and TRUNCATE. */
@Entity('audit_entries')
@Index('audit_entries_subject', ['subjectKind', 'subjectId'])
@Index('audit_entries_scope', ['scopeId', 'at'])
export class AuditEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  action: string;

  /** `user:<id>`, `visitor` or `system:<name>`. */
  @Column('text')
  actor: string;

  @Column('text')
  subjectKind: string;

  @Column('uuid')
  subjectId: string;

  /** The conference it happened in, where there is one. */
  @Column('uuid', { nullable: true })
  scopeId: string | null;

  @Column('jsonb')
  details: object;

  @Column('text')
  reference: string;
}
