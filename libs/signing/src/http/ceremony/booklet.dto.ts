import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export class BookletQuery {
  @IsOptional()
  @IsIn(['zh', 'en'])
  @ApiProperty({ enum: ['zh', 'en'], enumName: 'Language', required: false })
  language?: 'zh' | 'en';
}
