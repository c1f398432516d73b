import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Somebody who witnesses the signing. */
@Entity('agreement_witnesses')
export class AgreementWitness {
  @ForeignKey('Agreement', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  agreementId: string;

  /** Counted from 1. */
  @PrimaryColumn('int')
  position: number;

  @Column('text')
  name: string;

  @Column('text', { default: '' })
  title: string;

  @Column('text', { default: '' })
  organisation: string;
}
