import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A milestone that every agreement of the kind gets when it is signed. */
@Entity('milestone_templates')
@Unique('milestone_templates_position_once', ['kindId', 'position'])
@Check('milestone_templates_titled', `title_zh <> '' OR title_en <> ''`)
@Check('milestone_templates_after_signing', 'days_after_signing >= 0')
export class MilestoneTemplate {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('AgreementKind', { onDelete: 'CASCADE' })
  @Column('uuid')
  kindId: string;

  @Column('int')
  position: number;

  @Column('text')
  titleZh: string;

  @Column('text')
  titleEn: string;

  @Column('int')
  daysAfterSigning: number;

  @Column('boolean', { default: false })
  asksAmount: boolean;
}
