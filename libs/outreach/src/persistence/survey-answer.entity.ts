import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Answers } from '#contracts/form/form-definition';

/** One person's answers to a survey; sending them again replaces them. */
@Entity('survey_answers')
@Index('survey_answers_once_each', ['surveyId', 'registrationId'], {
  unique: true,
  where: 'registration_id IS NOT NULL',
})
@Index('survey_answers_survey', ['surveyId', 'answeredAt'])
export class SurveyAnswer {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Survey')
  @Column('uuid')
  surveyId: string;

  /** null when the survey is anonymous. */
  @ForeignKey('Registration')
  @Column('uuid', { nullable: true })
  registrationId: string | null;

  @Column('jsonb')
  answers: Answers;

  @Column('timestamptz')
  answeredAt: Date;
}
