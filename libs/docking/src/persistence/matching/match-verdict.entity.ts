import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Signals } from '../../domain/matching/signals.js';

/** What somebody made of a suggested pair; the suggestions learn from it. The last word on a pair counts. */
@Entity('match_verdicts')
@Check('match_verdicts_verdict_known', `verdict IN ('accepted','rejected')`)
@Check('match_verdicts_source_known', `source IN ('organiser','participant','meeting','answer')`)
@Index('match_verdicts_pair', ['demandId', 'offerId'], { unique: true })
@Index('match_verdicts_offer', ['offerId'])
export class MatchVerdict {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Item')
  @Column('uuid')
  demandId: string;

  /** The achievement or expertise. */
  @ForeignKey('Item')
  @Column('uuid')
  offerId: string;

  @Column('text')
  verdict: 'accepted' | 'rejected';

  @Column('text')
  source: 'organiser' | 'participant' | 'meeting' | 'answer';

  /** What spoke for the pair when it was judged, each 0–1; learned from. */
  @Column('jsonb')
  signals: Signals;

  @Column('timestamptz')
  decidedAt: Date;
}
