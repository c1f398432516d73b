import type { Transaction } from '#platform/database';
import { CeremonyEntry } from './ceremony-entry.entity.js';
import { CeremonyRound } from './ceremony-round.entity.js';
import { Ceremony } from './ceremony.entity.js';

export class Ceremonies {
  constructor(private readonly tx: Transaction) {}

  ofConference(conferenceId: string): Promise<Ceremony | null> {
    return this.tx.findOneBy(Ceremony, { conferenceId });
  }

  /** One changes the plan at a time: held until commit. */
  lock(conferenceId: string): Promise<Ceremony | null> {
    return this.tx.findOne(Ceremony, { where: { conferenceId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Makes it, unless there is one; two first askers make one. */
  async ensure(ceremony: Pick<Ceremony, 'id' | 'conferenceId' | 'titleZh' | 'titleEn'>): Promise<Ceremony> {
    await this.tx.query(
      `INSERT INTO ceremonies (id, conference_id, title_zh, title_en) VALUES ($1, $2, $3, $4)
       ON CONFLICT (conference_id) DO NOTHING`,
      [ceremony.id, ceremony.conferenceId, ceremony.titleZh, ceremony.titleEn],
    );
    return (await this.lock(ceremony.conferenceId))!;
  }

  async change(id: string, changes: Partial<Ceremony> = {}): Promise<void> {
    await this.tx.update(Ceremony, id, { ...changes, version: () => 'version + 1' });
  }

  rounds(ceremonyId: string): Promise<CeremonyRound[]> {
    return this.tx.find(CeremonyRound, { where: { ceremonyId }, order: { position: 'ASC', id: 'ASC' } });
  }

  async addRound(round: CeremonyRound): Promise<void> {
    await this.tx.insert(CeremonyRound, round);
  }

  async changeRound(id: string, changes: Partial<CeremonyRound>): Promise<void> {
    await this.tx.update(CeremonyRound, id, changes);
  }

  async removeRound(id: string): Promise<void> {
    await this.tx.delete(CeremonyRound, id);
  }

  /** Also those of agreements withdrawn meanwhile. */
  entries(ceremonyId: string): Promise<CeremonyEntry[]> {
    return this.tx.query(
      `SELECT e.agreement_id AS "agreementId", e.round_id AS "roundId", e.position, e.caption_zh AS "captionZh",
         e.caption_en AS "captionEn"
       FROM ceremony_entries e JOIN ceremony_rounds r ON r.id = e.round_id
       WHERE r.ceremony_id = $1 ORDER BY r.position, e.position`,
      [ceremonyId],
    );
  }

  async removeEntry(agreementId: string): Promise<void> {
    await this.tx.delete(CeremonyEntry, { agreementId });
  }

  /** Puts an agreement into a round; its caption stays with it. */
  async place(agreementId: string, roundId: string, position: number): Promise<void> {
    await this.tx.query(
      `INSERT INTO ceremony_entries (agreement_id, round_id, position) VALUES ($1, $2, $3)
       ON CONFLICT (agreement_id) DO UPDATE SET round_id = excluded.round_id, position = excluded.position`,
      [agreementId, roundId, position],
    );
  }

  async caption(agreementId: string, captionZh: string, captionEn: string): Promise<void> {
    await this.tx.update(CeremonyEntry, { agreementId }, { captionZh, captionEn });
  }

  /** Which of these agreements of a conference are still to be signed. */
  async toBeSigned(conferenceId: string, ids: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await this.tx.query(
      `SELECT id FROM agreements WHERE conference_id = $1 AND id = ANY($2)
         AND state IN ('intended','drafted','confirmed','staged')`,
      [conferenceId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Empty for one of another conference: its title is not for everybody. */
  async titleOf(conferenceId: string, agreementId: string): Promise<string> {
    const [row] = (await this.tx.query(
      `SELECT coalesce(nullif(title_zh, ''), title_en) AS title FROM agreements
       WHERE id = $1 AND conference_id = $2`,
      [agreementId, conferenceId],
    )) as [{ title: string }?];
    return row?.title ?? '';
  }

  /** Where the parties of an agreement stand is open again. */
  async unplaceParties(agreementId: string): Promise<void> {
    await this.tx.query(
      `UPDATE ceremony_places SET place = NULL
       WHERE party_id IN (SELECT id FROM agreement_parties WHERE agreement_id = $1)`,
      [agreementId],
    );
  }

  async placeParty(partyId: string, place: number): Promise<void> {
    await this.tx.query(
      `INSERT INTO ceremony_places (party_id, place) VALUES ($1, $2)
       ON CONFLICT (party_id) DO UPDATE SET place = excluded.place`,
      [partyId, place],
    );
  }

  async substitute(partyId: string, isSubstituted: boolean): Promise<void> {
    await this.tx.query(
      `INSERT INTO ceremony_places (party_id, is_substituted) VALUES ($1, $2)
       ON CONFLICT (party_id) DO UPDATE SET is_substituted = excluded.is_substituted`,
      [partyId, isSubstituted],
    );
  }
}
