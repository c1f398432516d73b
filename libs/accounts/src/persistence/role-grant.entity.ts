import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '#contracts/permissions';

/** A role in one conference or in one whole campaign. */
@Entity('role_grants')
@Check('role_grants_role_known', `role IN ('manager','desk','door','docking','stage','reports')`)
@Check('role_grants_one_scope', 'num_nonnulls(conference_id, campaign_id) = 1')
@Index('role_grants_conference_once', ['conferenceId', 'userId', 'role'], {
  unique: true,
  where: 'conference_id IS NOT NULL',
})
@Index('role_grants_campaign_once', ['campaignId', 'userId', 'role'], {
  unique: true,
  where: 'campaign_id IS NOT NULL',
})
@Index('role_grants_user', ['userId'])
export class RoleGrant {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('User', { onDelete: 'CASCADE' })
  @Column('uuid')
  userId: string;

  @Column('text')
  role: Role;

  @ForeignKey('Conference', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  conferenceId: string | null;

  @ForeignKey('Campaign', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  campaignId: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
