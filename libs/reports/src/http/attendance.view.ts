import { ApiProperty } from '@nestjs/swagger';
import {
  organisationKinds,
  participantTypes,
  qualifications,
  registrationSources,
  registrationStates,
  type OrganisationKind,
  type ParticipantType,
  type Qualification,
  type RegistrationSource,
  type RegistrationState,
} from '#contracts/vocabulary';
import { attendances, type Attendance } from '../domain/attendance.js';

/** How each is counted stands in domain/attendance.ts and on the summary sheet. */
export class FigureSetView {
  /** Neither declined nor cancelled. */
  registered: number;
  /** Arrived and absent together. */
  confirmed: number;
  arrived: number;
  /** Confirmed, without an entry; before the end: not yet arrived. */
  absent: number;
  /** First entry after the start. */
  late: number;
  /** Registered at the desk, on a day of the conference or on the day the person came. */
  walkIn: number;
  waitlisted: number;
  pending: number;
  declined: number;
  cancelled: number;
}

export class BreakdownView {
  /** The participant type, qualification or district; `none` where there is none. */
  key: string;
  persons: FigureSetView;
  enterprises: FigureSetView;
}

export class MinuteOfArrivalsView {
  minute: string;
  persons: number;
  /** Enterprises whose first person came in this minute. */
  enterprises: number;
}

/** Every figure is the number of rows of `attendance-rows?unit=…&figure=…` (and `&qualification=…` and so on). */
export class AttendanceView {
  conferenceId: string;
  titleZh: string;
  titleEn: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  /** The conference is over: who is absent stays absent. */
  isFinal: boolean;
  asOf: string;
  persons: FigureSetView;
  enterprises: FigureSetView;
  byParticipantType: BreakdownView[];
  byQualification: BreakdownView[];
  byDistrict: BreakdownView[];
  arrivals: MinuteOfArrivalsView[];
}

export class AttendanceRowView {
  registrationId: string;
  name: string;
  title: string | null;

  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;

  organisationId: string;
  organisation: string;

  @ApiProperty({ enum: organisationKinds, enumName: 'OrganisationKind' })
  organisationKind: OrganisationKind;

  /** The highest one held. */
  @ApiProperty({ enum: qualifications, enumName: 'Qualification', nullable: true })
  qualification: Qualification | null;

  district: string | null;
  industry: string | null;
  /** Masked. */
  mobile: string | null;
  /** Masked. */
  email: string | null;

  @ApiProperty({ enum: registrationSources, enumName: 'RegistrationSource' })
  source: RegistrationSource;

  @ApiProperty({ enum: registrationStates, enumName: 'RegistrationState' })
  state: RegistrationState;

  registeredAt: string;

  @ApiProperty({ enum: attendances, enumName: 'Attendance' })
  attendance: Attendance;

  /** How the person's enterprise counts; null for other organisations. */
  @ApiProperty({ enum: attendances, enumName: 'Attendance', nullable: true })
  enterpriseAttendance: Attendance | null;

  firstEntryAt: string | null;
  firstPoint: string | null;
  isLate: boolean;
  isWalkIn: boolean;
}

export class AttendanceRowListView {
  items: AttendanceRowView[];
  nextCursor: string | null;
  /** Rows of the whole filter. */
  persons: number;
  /** Different enterprises among them. */
  enterprises: number;
}
