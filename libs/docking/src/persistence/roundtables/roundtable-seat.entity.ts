import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Presence } from '#contracts/docking/roundtables';

/** Where somebody who signed up for a docking session sits, or wishes to. It ends with the sign-up. */
@Entity('roundtable_seats')
@ForeignKey('SessionSignup', ['registrationId', 'sessionId'], ['registrationId', 'sessionId'], {
  onDelete: 'CASCADE',
})
@Check('roundtable_seats_presence_known', `presence IN ('present','absent')`)
@Index('roundtable_seats_table', ['roundtableId'])
@Index('roundtable_seats_wish', ['wishId'])
export class RoundtableSeat {
  @PrimaryColumn('uuid')
  registrationId: string;

  @PrimaryColumn('uuid')
  sessionId: string;

  @ForeignKey('Roundtable')
  @Column('uuid', { nullable: true })
  roundtableId: string | null;

  /** The table they asked for when it was full. */
  @ForeignKey('Roundtable', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  wishId: string | null;

  @Column('text', { nullable: true })
  presence: Presence | null;
}
