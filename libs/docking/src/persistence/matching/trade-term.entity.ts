import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Words of the trade that mean the same, in either language: `[轴承, bearing]`. The installation's list, editable. */
@Entity('trade_terms')
@Check('trade_terms_several', 'cardinality(words) >= 2')
export class TradeTerm {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { array: true })
  words: string[];

  @Column('timestamptz')
  updatedAt: Date;
}
