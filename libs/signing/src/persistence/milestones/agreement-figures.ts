import type { Currency } from '#contracts/signing/agreements';
import type { Transaction } from '#platform/database';
import { CLOCK, OVERDUE, STALLED } from './milestone-list.js';

export interface KindFigures {
  conferenceId: string;
  kindId: string;
  /** All but withdrawn ones. */
  agreements: number;
  /** In force ones included. */
  signed: number;
  inForce: number;
  stalled: number;
}

export interface AmountFigures {
  conferenceId: string;
  currency: Currency;
  agreed: number;
  reached: number;
}

const OF_CONFERENCES = 'a.conference_id = ANY($2::uuid[])';
const SIGNED = `a.state IN ('signed','in-force')`;

/** What the agreements of conferences came to; amounts by currency, never added across. */
export class AgreementFigures {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceIds: readonly string[],
    private readonly now: Date,
  ) {}

  kinds(): Promise<KindFigures[]> {
    return this.ask(
      `SELECT a.conference_id AS "conferenceId", a.kind_id AS "kindId",
         count(*) FILTER (WHERE a.state <> 'withdrawn')::int AS agreements,
         count(*) FILTER (WHERE ${SIGNED})::int AS signed,
         count(*) FILTER (WHERE a.state = 'in-force')::int AS "inForce",
         count(*) FILTER (WHERE ${SIGNED} AND ${STALLED})::int AS stalled
       FROM agreements a JOIN conferences c ON c.id = a.conference_id ${CLOCK}
       WHERE ${OF_CONFERENCES} GROUP BY 1, 2`,
    );
  }

  async amounts(): Promise<AmountFigures[]> {
    const rows = (await this.tx.query(
      `SELECT a.conference_id AS "conferenceId", a.currency, coalesce(sum(a.amount), 0)::float8 AS agreed,
         coalesce(sum((SELECT sum(m.amount_reached) FROM milestones m
           WHERE m.agreement_id = a.id AND m.state <> 'dropped')), 0)::float8 AS reached
       FROM agreements a WHERE a.conference_id = ANY($1::uuid[]) AND ${SIGNED} GROUP BY 1, 2`,
      [this.conferenceIds],
    )) as AmountFigures[];
    return rows.filter(({ agreed, reached }) => agreed > 0 || reached > 0);
  }

  milestones(): Promise<{ conferenceId: string; pending: number; overdue: number; reached: number }[]> {
    return this.ask(
      `SELECT a.conference_id AS "conferenceId",
         count(*) FILTER (WHERE m.state IN ('open','reported'))::int AS pending,
         count(*) FILTER (WHERE ${OVERDUE})::int AS overdue,
         count(*) FILTER (WHERE m.state = 'reached')::int AS reached
       FROM milestones m JOIN agreements a ON a.id = m.agreement_id JOIN conferences c ON c.id = a.conference_id
       ${CLOCK}
       WHERE ${OF_CONFERENCES} AND a.state IN ('signed','in-force','withdrawn') GROUP BY 1`,
    );
  }

  private ask<Row>(statement: string): Promise<Row[]> {
    return this.tx.query(statement, [this.now, this.conferenceIds]);
  }
}
