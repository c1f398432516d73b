import type { Transaction } from '#platform/database';
import type { ParticipantType, RegistrationState } from '#contracts/vocabulary';
import { likeAnywhere } from '#platform/text';

export interface Attendee {
  id: string;
  name: string;
  title: string | null;
  mobile: string | null;
  state: RegistrationState;
  participant_type: ParticipantType;
  organisation_zh: string;
  organisation_en: string | null;
  entered_at: Date | null;
  point_zh: string | null;
  point_en: string | null;
}

const LAST_DIGITS = /^[0-9０-９]{4}$/;

export class Attendees {
  constructor(private readonly tx: Transaction) {}

  /** Whom the door may mean: by name or organisation (characters or pinyin), or the mobile's last four digits. */
  search(conferenceId: string, q: string, limit: number): Promise<Attendee[]> {
    const like = likeAnywhere(q);
    const digits = LAST_DIGITS.test(q) ? `%${like.slice(1, -1)}` : null;
    return this.tx.query<Attendee[]>(
      `SELECT r.id, r.name, r.title, r.mobile, r.state, r.participant_type, o.name_zh AS organisation_zh,
         o.name_en AS organisation_en, e.entered_at, p.name_zh AS point_zh, p.name_en AS point_en
       FROM registrations r JOIN organisations o ON o.id = r.organisation_id
       LEFT JOIN check_in_entries e ON e.registration_id = r.id
       LEFT JOIN check_in_points p ON p.id = e.point_id
       WHERE r.conference_id = $1 AND NOT (r.is_held AND r.state = 'cancelled') AND (r.search_text LIKE $2 OR r.mobile LIKE $3)
       ORDER BY r.state <> 'confirmed', lower(r.name) NOT LIKE $2, e.entered_at IS NOT NULL, r.name, r.id
       LIMIT $4`,
      [conferenceId, like, digits, limit],
    );
  }
}
