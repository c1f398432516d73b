import { ApiProperty } from '@nestjs/swagger';
import { meetingOutcomes, type MeetingOutcome } from '#contracts/docking/meetings';
import { ItemStateCountView } from '../items/item.view.js';
import { MeetingCountView, RequestCountView } from '../meetings/requests.view.js';

export class OutcomeCountView {
  @ApiProperty({ enum: meetingOutcomes, enumName: 'MeetingOutcome' })
  outcome: MeetingOutcome;
  count: number;
}

/** Each count is of the rows that the list of the same filter shows; what there is none of is left out. */
export class DockingFiguresView {
  demands: ItemStateCountView[];
  /** Withdrawn ones left out. */
  answers: number;
  chosenAnswers: number;
  answeredDemands: number;
  /** Released, and nobody has answered. */
  unansweredDemands: number;
  requests: RequestCountView[];
  meetings: MeetingCountView[];
  outcomes: OutcomeCountView[];
}
