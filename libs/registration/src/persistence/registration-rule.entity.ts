import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ParticipantType, Qualification } from '#contracts/vocabulary';

/** How people of one participant type get in at one conference. A type without a row follows the defaults. */
@Entity('registration_rules')
@Check(
  'registration_rules_limits_positive',
  'max_per_organisation >= 1 AND colleagues_limit BETWEEN 0 AND 20',
)
export class RegistrationRule {
  @ForeignKey('Conference')
  @PrimaryColumn('uuid')
  conferenceId: string;

  @PrimaryColumn('text')
  participantType: ParticipantType;

  /** Whether people register themselves on the public page. */
  @Column('boolean')
  isPublic: boolean;

  @Column('boolean')
  needsApproval: boolean;

  /** An edit of the answers or of the person asks for approval again; the place is kept meanwhile. */
  @Column('boolean')
  approvalAfterEdit: boolean;

  /** Invited people need no approval. */
  @Column('boolean')
  autoApproveInvited: boolean;

  /** Organisations with one of these need no approval. */
  @Column('text', { array: true })
  autoApproveQualifications: Qualification[];

  /** Organisations of one of these districts need no approval. */
  @Column('text', { array: true })
  autoApproveDistricts: string[];

  /** People with an address of one of these domains (`example.org`) need no approval. */
  @Column('text', { array: true })
  autoApproveDomains: string[];

  /** How many of one organisation hold a place at most; null for any number. */
  @Column('int', { nullable: true })
  maxPerOrganisation: number | null;

  /** Until when people change their own registration; null for the end of registration. */
  @Column('timestamptz', { nullable: true })
  editUntil: Date | null;

  /** How many colleagues one person may register along. */
  @Column('int')
  colleaguesLimit: number;
}
