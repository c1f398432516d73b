import { IsIn, IsOptional, IsUUID } from 'class-validator';

export class PrintQuery {
  /** A link cannot set Accept-Language. */
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}

export class PrintPeopleQuery extends PrintQuery {
  /** This person's alone. */
  @IsOptional()
  @IsUUID()
  registrationId?: string;
}
