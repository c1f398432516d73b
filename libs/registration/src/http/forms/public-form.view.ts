import { ApiProperty } from '@nestjs/swagger';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { FormDefinitionView } from './form.view.js';

/** A kind of participant that may register here by itself. */
export class PublicTypeView {
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  capacity: number;
  left: number;
  needsApproval: boolean;
  /** How many colleagues one may register along. */
  colleaguesLimit: number;
}

export class PublicFormView {
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  /** False when people of this type cannot register by themselves; nothing is asked then. */
  isOffered: boolean;
  /** Send it back with the answers; 0 = nothing is asked. */
  version: number;
  definition: FormDefinitionView;
  /** Every type that may register here. */
  types: PublicTypeView[];
}

export class UploadedFileView {
  /** Goes into the answer; whoever sends it first owns the file. Kept for a day until then. */
  id: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
}
