import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The organiser's sign at the top of letters, of one conference or of a whole campaign. */
@Entity('letter_logos')
@Check('letter_logos_of_one', '(conference_id IS NULL) <> (campaign_id IS NULL)')
@Check('letter_logos_kind_known', `media_type IN ('image/png','image/jpeg')`)
@Index('letter_logos_conference', ['conferenceId'], { unique: true, where: 'conference_id IS NOT NULL' })
@Index('letter_logos_campaign', ['campaignId'], { unique: true, where: 'campaign_id IS NOT NULL' })
export class LetterLogo {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid', { nullable: true })
  conferenceId: string | null;

  @ForeignKey('Campaign')
  @Column('uuid', { nullable: true })
  campaignId: string | null;

  @Column('bytea')
  content: Buffer;

  /** By its content. */
  @Column('text')
  mediaType: 'image/png' | 'image/jpeg';

  /** Pixels. */
  @Column('int')
  width: number;

  /** Pixels. */
  @Column('int')
  height: number;

  @Column('timestamptz')
  uploadedAt: Date;
}
