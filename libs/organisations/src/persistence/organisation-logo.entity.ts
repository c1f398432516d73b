import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An organisation's logo, as it stands on a big screen. */
@Entity('organisation_logos')
@Check('organisation_logos_kind_known', `media_type IN ('image/png','image/jpeg','image/webp')`)
export class OrganisationLogo {
  @ForeignKey('Organisation', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  organisationId: string;

  /** Of the content, hex; part of the address, which nobody guesses and which never shows another picture. */
  @Column('text')
  sha256: string;

  @Column('text')
  mediaType: string;

  @Column('bytea', { select: false })
  content: Buffer;

  @Column('int')
  width: number;

  @Column('int')
  height: number;

  @Column('timestamptz')
  uploadedAt: Date;
}
