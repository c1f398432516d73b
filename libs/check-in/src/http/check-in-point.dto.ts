import { IsOptional } from 'class-validator';
import { Line, Moment } from '#platform/http';

export class CheckInPointInput {
  @Line(60)
  nameZh: string;

  @Line(60)
  nameEn: string;

  /** From when this point checks in; null or left out = no limit of its own. */
  @IsOptional()
  @Moment()
  opensAt?: string | null;

  @IsOptional()
  @Moment()
  closesAt?: string | null;
}
