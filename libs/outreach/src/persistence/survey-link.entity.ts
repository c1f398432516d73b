import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Somebody who was asked. Their token opens this row, so that one link is for one survey and one person. */
@Entity('survey_links')
@Unique('survey_links_once_each', ['surveyId', 'registrationId'])
export class SurveyLink {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Survey')
  @Column('uuid')
  surveyId: string;

  @ForeignKey('Registration')
  @Column('uuid')
  registrationId: string;

  /** Of an anonymous survey this says that, never when or what. */
  @Column('boolean', { default: false })
  hasAnswered: boolean;
}
