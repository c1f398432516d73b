import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** This agreement has got the milestones of its kind, since it was signed last. */
@Entity('milestone_plans')
export class MilestonePlan {
  @ForeignKey('Agreement', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  agreementId: string;

  @Column('timestamptz')
  madeAt: Date;
}
