import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  participantTypes,
  registrationSources,
  type ParticipantType,
  type RegistrationSource,
} from '#contracts/vocabulary';
import { exportColumns, type ExportColumn } from '#contracts/reports/attendance-columns';
import { Line, Moment, OptionalLine, Whole } from '#platform/http';
import { figures, units, type Figure, type Unit } from '../domain/attendance.js';

/** `?figure=&unit=&…`: the rows that a figure of the report counts. */
export class AttendanceFilterQuery {
  @ApiProperty({ enum: units, enumName: 'AttendanceUnit', required: false })
  @IsOptional()
  @IsIn(units)
  unit?: Unit;

  @ApiProperty({ enum: figures, enumName: 'AttendanceFigure', required: false })
  @IsOptional()
  @IsIn(figures)
  figure?: Figure;

  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', required: false })
  @IsOptional()
  @IsIn(participantTypes)
  participantType?: ParticipantType;

  /** A qualification, or `none`. */
  @IsOptional()
  @Line(40)
  qualification?: string;

  /** A district, or `none`. */
  @IsOptional()
  @Line(60)
  district?: string;

  @ApiProperty({ enum: registrationSources, enumName: 'RegistrationSource', required: false })
  @IsOptional()
  @IsIn(registrationSources)
  source?: RegistrationSource;

  /** First entries within this minute. */
  @IsOptional()
  @Moment()
  minute?: string;

  /** Search words: name or organisation, characters or pinyin. */
  @OptionalLine(100)
  q?: string | null;
}

export class AttendanceRowsQuery extends AttendanceFilterQuery {
  /** Rows wanted, at most 200. */
  @ApiProperty({ required: false, minimum: 1, maximum: 200 })
  @IsOptional()
  @Whole(1, 200)
  limit: number = 50;

  /** Opaque; `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}

const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;
const truth = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class AttendanceExportQuery extends AttendanceFilterQuery {
  /** Column names with commas between; all but the id when left out. */
  @ApiProperty({ type: String, required: false, example: 'name,organisation,firstEntryAt' })
  @IsOptional()
  @Transform(listed)
  @IsIn(exportColumns, { each: true })
  columns?: ExportColumn[];

  @ApiProperty({ enum: ['zh', 'en'], enumName: 'ReportLanguage', required: false })
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';

  /** `true` masks contact data although the right to see it is held. */
  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  masked?: boolean;
}
