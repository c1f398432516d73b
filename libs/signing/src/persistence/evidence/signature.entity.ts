import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SignatureMethod, SignatureStroke } from '#contracts/signing/evidence';

/** What somebody signed for a party with; one for each. */
@Entity('signatures')
@Unique('signatures_party_once', ['partyId'])
@Check('signatures_method_known', `method IN ('drawn','typed','prepared','paper')`)
@Check('signatures_picture_or_paper', `(method = 'paper') = (picture IS NULL)`)
@Check('signatures_picture_hashed', '(picture IS NULL) = (picture_sha256 IS NULL)')
@Check('signatures_strokes_of_drawn', `(method = 'drawn') = (strokes IS NOT NULL)`)
@Index('signatures_agreement', ['agreementId'])
export class Signature {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Agreement', { onDelete: 'CASCADE' })
  @Column('uuid')
  agreementId: string;

  @ForeignKey('AgreementParty')
  @Column('uuid')
  partyId: string;

  @Column('text')
  method: SignatureMethod;

  /** PNG. */
  @Column('bytea', { nullable: true, select: false })
  picture: Buffer | null;

  @Column('text', { nullable: true })
  pictureSha256: string | null;

  /** With their times, as the pen made them. */
  @Column('jsonb', { nullable: true, select: false })
  strokes: SignatureStroke[] | null;

  @Column('timestamptz')
  signedAt: Date;

  @Column('text')
  signerName: string;

  @Column('text', { default: '' })
  signerTitle: string;

  @Column('text', { default: '' })
  device: string;

  /** Of the text that counted then. */
  @Column('text', { nullable: true })
  textSha256: string | null;

  /** Whether the signer said to have read it. */
  @Column('boolean', { default: false })
  isTextConfirmed: boolean;
}
