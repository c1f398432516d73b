import { ApiProperty } from '@nestjs/swagger';

export class CheckInPointView {
  id: string;
  nameZh: string;
  nameEn: string;

  /** `once`: one entry per person and conference, whichever of its points it was. */
  @ApiProperty({ enum: ['once'], enumName: 'CheckInMode' })
  mode: 'once';

  opensAt: string | null;
  closesAt: string | null;
  /** Every conference has this one without anyone making it. */
  isDefault: boolean;
}

export class CheckInPointListView {
  items: CheckInPointView[];
}
