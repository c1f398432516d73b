import { ApiProperty } from '@nestjs/swagger';
import { fieldKinds, type FieldKind } from '#contracts/form/form-definition';

/** An answer with the labels of the version it was given to. */
export class AnswerView {
  key: string;
  @ApiProperty({ enum: fieldKinds, enumName: 'FieldKind' })
  kind: FieldKind;
  labelZh: string;
  labelEn: string;
  isInternal: boolean;
  /** As it is kept: text, number, true, an option's key or several, a file's id. */
  @ApiProperty({
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'array', items: { type: 'string' } },
    ],
  })
  value: unknown;
  /** As people read it; a phone number masked. */
  textZh: string;
  textEn: string;
  /** Of a file: /registrations/<id>/files/<value>. */
  fileName: string | null;
}
