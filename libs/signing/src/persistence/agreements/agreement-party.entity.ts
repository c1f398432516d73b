import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An organisation that signs, who signs for it, and whether it has confirmed what stands here and in the text. */
@Entity('agreement_parties')
@Unique('agreement_parties_organisation_once', ['agreementId', 'organisationId'])
@Unique('agreement_parties_position_once', ['agreementId', 'position'])
@Check('agreement_parties_position_counted', 'position >= 1')
@Check('agreement_parties_confirmed_what', '(confirmed_at IS NULL) = (confirmed_fingerprint IS NULL)')
@Index('agreement_parties_organisation', ['organisationId'])
@Index('agreement_parties_signatory', ['signatoryId'], { where: 'signatory_id IS NOT NULL' })
@Index('agreement_parties_substitute', ['substituteId'], { where: 'substitute_id IS NOT NULL' })
export class AgreementParty {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Agreement', { onDelete: 'CASCADE' })
  @Column('uuid')
  agreementId: string;

  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;

  /** Counted from 1: party A, B, … */
  @Column('int')
  position: number;

  @Column('text', { default: '' })
  signatoryName: string;

  @Column('text', { default: '' })
  signatoryTitle: string;

  /** Their registration at the conference, where they have one. */
  @ForeignKey('Registration')
  @Column('uuid', { nullable: true })
  signatoryId: string | null;

  @Column('text', { default: '' })
  substituteName: string;

  @Column('text', { default: '' })
  substituteTitle: string;

  @ForeignKey('Registration')
  @Column('uuid', { nullable: true })
  substituteId: string | null;

  /** Who gets the mails and the personal link. */
  @Column('text', { default: '' })
  contactName: string;

  @Column('text', { default: '' })
  contactEmail: string;

  @Column('text', { default: '' })
  contactMobile: string;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  /** The name they confirmed with. */
  @Column('text', { default: '' })
  confirmedBy: string;

  /** SHA-256, hex, of the data and the text version that were confirmed. */
  @Column('text', { nullable: true })
  confirmedFingerprint: string | null;

  /** What they want changed; empty = nothing. */
  @Column('text', { default: '' })
  remark: string;
}
