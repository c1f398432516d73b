import { ApiProperty } from '@nestjs/swagger';
import { SurveyDefinitionView } from './survey.view.js';

/** A survey as its own link shows it. */
export class SurveyPageView {
  id: string;
  titleZh: string;
  titleEn: string;
  introZh: string;
  introEn: string;
  definition: SurveyDefinitionView;
  isAnonymous: boolean;
  closesAt: string | null;
  isClosed: boolean;
  /** What this person answered before; null before, and in an anonymous survey. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  answers: Record<string, unknown> | null;
  conferenceTitleZh: string;
  conferenceTitleEn: string;
  slug: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

export class SurveyAnsweredView {
  isAnonymous: boolean;
}
