import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Where a party stands and who signs for it, where somebody said so; else the parties stand in their order. */
@Entity('ceremony_places')
@Check('ceremony_places_place_range', 'place BETWEEN 1 AND 100')
export class CeremonyPlace {
  @ForeignKey('AgreementParty', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  partyId: string;

  /** From 1 at the audience's left, within the round. */
  @Column('int', { nullable: true })
  place: number | null;

  /** The substitute signs. */
  @Column('boolean', { default: false })
  isSubstituted: boolean;
}
