import { ApiProperty } from '@nestjs/swagger';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';

import { StateCountView } from './registration.view.js';

export class BulkFailureView {
  registrationId: string;
  /** Empty where the registration is not one of this conference. */
  name: string;
  code: string;
  /** Why it could not be done, in the reader's language. */
  detail: string;
}

export class MovedView {
  registrationId: string;
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  from: ParticipantType;
}

export class BulkView {
  done: number;
  /** Were so already. */
  unchanged: number;
  /** How those done stand now. */
  outcomes: StateCountView[];
  failures: BulkFailureView[];
  /** Where those moved came from, to move them back. */
  moved: MovedView[];
  /** More rows match the filter: the same request again with this cursor. */
  nextCursor: string | null;
}
