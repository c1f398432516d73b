import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Filters, order and columns of a list, kept under a name by one colleague for themselves. */
@Entity('saved_views')
@Unique('saved_views_name_once', ['userId', 'list', 'name'])
export class SavedView {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('User', { onDelete: 'CASCADE' })
  @Column('uuid')
  userId: string;

  /** Which list: `registrations`. */
  @Column('text')
  list: string;

  @Column('text')
  name: string;

  /** The list's address after the question mark. */
  @Column('text')
  query: string;

  @Column('timestamptz')
  createdAt: Date;
}
