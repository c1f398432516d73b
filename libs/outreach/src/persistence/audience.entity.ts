import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { AudienceDefinition } from '#contracts/outreach/audience';

/** A kept question «who?» of one conference; the answer is worked out anew each time. */
@Entity('audiences')
@Unique('audiences_name_once', ['conferenceId', 'name'])
export class Audience {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  definition: AudienceDefinition;

  @Column('timestamptz')
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
