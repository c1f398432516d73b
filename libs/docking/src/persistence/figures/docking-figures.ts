import type { AnswerState, ItemState } from '#contracts/docking/items';
import type { MeetingOutcome, MeetingState, RequestState } from '#contracts/docking/meetings';
import type { Transaction } from '#platform/database';

type Counts<Name extends string, Value> = (Record<Name, Value> & { count: number })[];

/** What of docking a conference counts; each figure counts the rows that the list of the same filter shows. */
export class DockingFigures {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  demands(): Promise<Counts<'state', ItemState>> {
    return this.ask(
      `SELECT state, count(*)::int AS count FROM docking_items WHERE conference_id = $1 AND kind = 'demand' GROUP BY 1`,
    );
  }

  /** Withdrawn ones included. */
  answers(): Promise<Counts<'state', AnswerState>> {
    return this.ask(
      `SELECT a.state, count(*)::int AS count FROM docking_answers a JOIN docking_items i ON i.id = a.demand_id
       WHERE i.conference_id = $1 AND i.kind = 'demand' GROUP BY 1`,
    );
  }

  /** Demands with a living answer, and those offered to everybody without one. */
  async answered(): Promise<{ answered: number; unanswered: number }> {
    const [row] = await this.ask<{ answered: number; unanswered: number }>(
      `SELECT count(*) FILTER (WHERE has)::int AS answered,
         count(*) FILTER (WHERE NOT has AND state = 'released')::int AS unanswered
       FROM (SELECT i.state, EXISTS (SELECT 1 FROM docking_answers a
           WHERE a.demand_id = i.id AND a.state <> 'withdrawn') AS has
         FROM docking_items i WHERE i.conference_id = $1 AND i.kind = 'demand') d`,
    );
    return row!;
  }

  requests(): Promise<Counts<'state', RequestState>> {
    return this.ask(
      'SELECT state, count(*)::int AS count FROM meeting_requests WHERE conference_id = $1 GROUP BY 1',
    );
  }

  meetings(): Promise<Counts<'state', MeetingState>> {
    return this.ask('SELECT state, count(*)::int AS count FROM meetings WHERE conference_id = $1 GROUP BY 1');
  }

  outcomes(): Promise<Counts<'outcome', MeetingOutcome>> {
    return this.ask(
      `SELECT outcome, count(*)::int AS count FROM meetings WHERE conference_id = $1 AND outcome IS NOT NULL GROUP BY 1`,
    );
  }

  private ask<Row>(statement: string): Promise<Row[]> {
    return this.tx.query(statement, [this.conferenceId]);
  }
}
