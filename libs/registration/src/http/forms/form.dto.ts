import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, IsIn } from 'class-validator';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { Line, Whole } from '#platform/http';
import { FormDefinitionView } from './form.view.js';

export class SaveFormDto {
  /** The version that was edited; 0 when there was none. */
  @Whole(0, 1_000_000)
  version: number;

  /** Judged by the form's own rules, which name every fault at its path. */
  @ApiProperty({ type: FormDefinitionView })
  @IsDefined()
  definition: unknown;
}

/** Which question a file is to answer. */
export class FormFileQuery {
  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;

  @Line(40)
  field: string;
}
