import { ApiProperty } from '@nestjs/swagger';
import {
  participantTypes,
  registrationStates,
  type ParticipantType,
  type RegistrationState,
} from '#contracts/vocabulary';

export class AttendeeView {
  registrationId: string;
  name: string;
  title: string | null;
  organisation: string;

  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;

  @ApiProperty({ enum: registrationStates, enumName: 'RegistrationState' })
  state: RegistrationState;

  /** Masked: `+86139****5678`. */
  mobile: string | null;
  /** First entry, when inside. */
  firstAt: string | null;
  pointName: string | null;
}

export class AttendeeListView {
  items: AttendeeView[];
}
