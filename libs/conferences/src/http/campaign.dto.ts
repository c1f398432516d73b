import { IsOptional, IsUUID } from 'class-validator';
import { Line, OptionalBlock, OptionalLine, Whole } from '#platform/http';

export class CampaignDto {
  @Line(120)
  nameZh: string;

  @OptionalLine(200)
  nameEn?: string | null;

  @OptionalBlock(2000)
  descriptionZh?: string | null;

  @OptionalBlock(2000)
  descriptionEn?: string | null;

  /** The agency that stands as organiser of new conferences. */
  @IsOptional()
  @IsUUID()
  organiserId?: string | null;
}

export class EditCampaignDto extends CampaignDto {
  /** As read; refused when somebody changed the record meanwhile. */
  @Whole(1, 2_000_000_000)
  version: number;
}
