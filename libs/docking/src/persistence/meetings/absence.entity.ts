import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When a person cannot meet, as said by them or the organiser. What the programme says is asked there. */
@Entity('meeting_absences')
@Check('meeting_absences_time_order', 'ends_at > starts_at')
@Check('meeting_absences_by_known', `by IN ('participant','organiser')`)
@Index('meeting_absences_person', ['registrationId'])
export class Absence {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Registration')
  @Column('uuid')
  registrationId: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text')
  by: 'participant' | 'organiser';

  @Column('text', { default: '' })
  words: string;
}
