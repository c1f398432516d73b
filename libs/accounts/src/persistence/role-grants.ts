import { In } from 'typeorm';
import type { Grant } from '#contracts/actor';
import type { Role } from '#contracts/permissions';
import { DomainError } from '#contracts/domain-error';
import { newId, type Transaction } from '#platform/database';
import { RoleGrant } from './role-grant.entity.js';

/** PostgreSQL's SQLSTATE 23503. */
const FOREIGN_KEY_VIOLATION = '23503';

export class RoleGrants {
  constructor(private readonly tx: Transaction) {}

  async of(userIds: readonly string[]): Promise<Map<string, Grant[]>> {
    const byUser = new Map(userIds.map((id) => [id, [] as Grant[]]));
    if (userIds.length === 0) return byUser;
    const rows = await this.tx.find(RoleGrant, {
      where: { userId: In([...userIds]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    for (const { userId, role, conferenceId, campaignId } of rows)
      byUser.get(userId)?.push({ role, conferenceId, campaignId });
    return byUser;
  }

  /** Every conference in which anybody holds a role. */
  async conferenceIds(): Promise<string[]> {
    const rows = (await this.tx.query(
      'SELECT DISTINCT conference_id FROM role_grants WHERE conference_id IS NOT NULL',
    )) as { conference_id: string }[];
    return rows.map((row) => row.conference_id);
  }

  /** Active users with one of these roles in the conference or its campaign. */
  async countHolders(
    wanted: readonly Role[],
    scope: { conferenceId: string; campaignId: string },
  ): Promise<number> {
    const [row] = (await this.tx.query(
      `SELECT count(DISTINCT g.user_id)::int AS n FROM role_grants g JOIN users u ON u.id = g.user_id
       WHERE u.state = 'active' AND g.role = ANY($1) AND (g.conference_id = $2 OR g.campaign_id = $3)`,
      [wanted, scope.conferenceId, scope.campaignId],
    )) as [{ n: number }];
    return row.n;
  }

  /**
   * A grant that is already there stays as it is.
   * @throws DomainError access.not-found when there is no such conference or campaign
   */
  async add(userId: string, grants: readonly Grant[], at: Date): Promise<void> {
    if (grants.length === 0) return;
    await this.tx
      .createQueryBuilder()
      .insert()
      .into(RoleGrant)
      .values(grants.map((grant) => ({ ...grant, id: newId(), userId, createdAt: at })))
      .orIgnore()
      .execute()
      .catch((error: { code?: string }) => {
        throw error.code === FOREIGN_KEY_VIOLATION ? new DomainError('access.not-found') : error;
      });
  }

  async remove(userId: string, { role, conferenceId, campaignId }: Grant): Promise<void> {
    await this.tx.query(
      `DELETE FROM role_grants WHERE user_id = $1 AND role = $2
       AND conference_id IS NOT DISTINCT FROM $3 AND campaign_id IS NOT DISTINCT FROM $4`,
      [userId, role, conferenceId, campaignId],
    );
  }
}
