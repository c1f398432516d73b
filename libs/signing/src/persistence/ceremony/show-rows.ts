import type { AgreementState } from '#contracts/signing/agreements';
import type { ShowKind } from '#contracts/signing/run-of-show';
import { LIST_KEY } from '../agreements/agreement-list.js';
import type { Transaction } from '#platform/database';

/** An agreement in its round; withdrawn ones are signed in none. */
export interface EntryRow {
  agreementId: string;
  roundId: string;
  kindId: string;
  number: string;
  titleZh: string;
  titleEn: string;
  state: AgreementState;
  captionZh: string;
  captionEn: string;
}

/** A party of an agreement, as it appears on stage. */
export interface PartyRow {
  id: string;
  agreementId: string;
  /** The one that counts, after merging. */
  organisationId: string;
  organisationZh: string;
  organisationEn: string;
  signatoryName: string;
  signatoryTitle: string;
  signatoryId: string | null;
  substituteName: string;
  substituteTitle: string;
  substituteId: string | null;
  contactName: string;
  contactMobile: string;
  isConfirmed: boolean;
  place: number | null;
  isSubstituted: boolean;
}

/** An agreement that may be put into a round. */
export interface OpenRow {
  id: string;
  kindId: string;
  number: string;
  titleZh: string;
  titleEn: string;
  state: AgreementState;
}

/** What a run of show is made of, besides its own rounds. */
export class ShowRows {
  constructor(private readonly tx: Transaction) {}

  /** By round and position. */
  entries(ceremonyId: string): Promise<EntryRow[]> {
    return this.tx.query(
      `SELECT e.agreement_id AS "agreementId", e.round_id AS "roundId", a.kind_id AS "kindId", a.number,
         coalesce(nullif(a.title_zh, ''), a.title_en) AS "titleZh",
         coalesce(nullif(a.title_en, ''), a.title_zh) AS "titleEn", a.state,
         e.caption_zh AS "captionZh", e.caption_en AS "captionEn"
       FROM ceremony_rounds r JOIN ceremony_entries e ON e.round_id = r.id
       JOIN agreements a ON a.id = e.agreement_id AND a.state <> 'withdrawn'
       WHERE r.ceremony_id = $1 ORDER BY r.position, r.id, e.position, e.agreement_id`,
      [ceremonyId],
    );
  }

  /** By agreement, in their order. */
  parties(agreementIds: readonly string[]): Promise<PartyRow[]> {
    if (agreementIds.length === 0) return Promise.resolve([]);
    return this.tx.query(
      `SELECT p.id, p.agreement_id AS "agreementId", kept.id AS "organisationId", kept.name_zh AS "organisationZh",
         coalesce(nullif(kept.name_en, ''), kept.name_zh) AS "organisationEn",
         p.signatory_name AS "signatoryName", p.signatory_title AS "signatoryTitle", p.signatory_id AS "signatoryId",
         p.substitute_name AS "substituteName", p.substitute_title AS "substituteTitle",
         p.substitute_id AS "substituteId", p.contact_name AS "contactName", p.contact_mobile AS "contactMobile",
         p.confirmed_at IS NOT NULL AS "isConfirmed", s.place, coalesce(s.is_substituted, false) AS "isSubstituted"
       FROM agreement_parties p JOIN organisations own ON own.id = p.organisation_id
       JOIN organisations kept ON kept.id = coalesce(own.merged_into_id, own.id)
       LEFT JOIN ceremony_places s ON s.party_id = p.id
       WHERE p.agreement_id = ANY($1) ORDER BY p.agreement_id, p.position`,
      [agreementIds],
    );
  }

  /** Agreements of a conference that are still to be signed and stand in no round, in the order they came. */
  unplaced(conferenceId: string): Promise<OpenRow[]> {
    return this.tx.query(
      `SELECT a.id, a.kind_id AS "kindId", a.number,
         coalesce(nullif(a.title_zh, ''), a.title_en) AS "titleZh",
         coalesce(nullif(a.title_en, ''), a.title_zh) AS "titleEn", a.state
       FROM agreements a JOIN agreement_kinds k ON k.id = a.kind_id
       WHERE a.conference_id = $1 AND a.state IN ('intended','drafted','confirmed','staged')
         AND NOT EXISTS (SELECT FROM ceremony_entries e WHERE e.agreement_id = a.id)
       ORDER BY ${LIST_KEY}, a.id`,
      [conferenceId],
    );
  }

  /** Kinds in use, in their order. */
  kindsInUse(): Promise<ShowKind[]> {
    return this.tx.query(
      `SELECT id, key, name_zh AS "nameZh", name_en AS "nameEn", plural_zh AS "pluralZh", plural_en AS "pluralEn",
         act, colour
       FROM agreement_kinds WHERE archived_at IS NULL ORDER BY position, id`,
    );
  }

  /** In their order. */
  kinds(ids: readonly string[]): Promise<ShowKind[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.tx.query(
      `SELECT id, key, name_zh AS "nameZh", name_en AS "nameEn", plural_zh AS "pluralZh", plural_en AS "pluralEn",
         act, colour
       FROM agreement_kinds WHERE id = ANY($1) ORDER BY position, id`,
      [ids],
    );
  }
}
