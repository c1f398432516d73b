import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PersonName } from '#platform/http';
import { Password } from './password.field.js';

export class EditProfileDto {
  @PersonName()
  name: string;

  @ApiProperty({ enum: ['zh', 'en'], enumName: 'Language' })
  @IsIn(['zh', 'en'])
  language: 'zh' | 'en';
}

export class ChangePasswordDto {
  @Password()
  currentPassword: string;

  @Password()
  newPassword: string;
}
