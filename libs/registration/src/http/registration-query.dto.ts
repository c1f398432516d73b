import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import {
  participantTypes,
  qualifications,
  registrationSources,
  registrationStates,
  type ParticipantType,
  type Qualification,
  type RegistrationSource,
  type RegistrationState,
} from '#contracts/vocabulary';
import { Moment, OptionalLine, Whole } from '#platform/http';
import {
  registrationSorts,
  type RegistrationFilter,
  type RegistrationSort,
} from '../domain/list/registration-filter.js';

const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;
const truth = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** Which rows are meant. Lists are names with commas between: any of them. */
export class RegistrationFilterDto implements RegistrationFilter {
  /** Search words: name, organisation, pinyin, end of the mobile number. */
  @OptionalLine(100)
  q?: string | null;

  @ApiProperty({ type: String, required: false, example: 'pending,waitlisted' })
  @IsOptional()
  @Transform(listed)
  @IsIn(registrationStates, { each: true })
  state?: RegistrationState[];

  @ApiProperty({ type: String, required: false, example: 'press,official' })
  @IsOptional()
  @Transform(listed)
  @IsIn(participantTypes, { each: true })
  participantType?: ParticipantType[];

  @ApiProperty({ type: String, required: false, example: 'import,desk' })
  @IsOptional()
  @Transform(listed)
  @IsIn(registrationSources, { each: true })
  source?: RegistrationSource[];

  /** Of the organisation. */
  @ApiProperty({ type: String, required: false, example: 'little-giant' })
  @IsOptional()
  @Transform(listed)
  @IsIn(qualifications, { each: true })
  qualification?: Qualification[];

  /** Of the organisation. */
  @ApiProperty({ type: String, required: false, example: '玄武区,江宁区' })
  @IsOptional()
  @Transform(listed)
  @MaxLength(60, { each: true })
  district?: string[];

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** Only those who arrived, or only those who did not. */
  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  arrived?: boolean;

  /** Only places held for people invited who have not registered; left out otherwise. */
  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  held?: boolean;

  /** Registered at this moment or later. */
  @IsOptional()
  @Moment()
  registeredFrom?: string;

  /** Registered before this moment. */
  @IsOptional()
  @Moment()
  registeredTo?: string;

  /** `field:value`: those who answered so. */
  @OptionalLine(200)
  answer?: string | null;
}

/** Of one list or file. */
const MOST_QUESTIONS = 60;
/** As the form builder makes them. */
export const AnswerKeys = () =>
  applyDecorators(
    IsOptional(),
    Transform(listed),
    IsArray(),
    ArrayMaxSize(MOST_QUESTIONS),
    MaxLength(60, { each: true }),
    IsString({ each: true }),
  );

export class RegistrationListQuery extends RegistrationFilterDto {
  /** Rows wanted, at most 200. */
  @ApiPropertyOptional()
  @IsOptional()
  @Whole(1, 200)
  limit: number = 50;

  /** Opaque; `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  /** Keys of the form's questions whose answers each row brings along, with commas between. */
  @ApiProperty({ type: String, required: false, example: 'diet,arrival' })
  @AnswerKeys()
  answers?: string[];

  /** newest unless told; `waiting` is the order of the waiting list. */
  @ApiProperty({ enum: registrationSorts, enumName: 'RegistrationSort', required: false })
  @IsOptional()
  @IsIn(registrationSorts)
  sort?: RegistrationSort;
}
