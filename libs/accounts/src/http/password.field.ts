import { applyDecorators } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';

/** A password as typed: never cleaned or trimmed. Whether it is good enough is asked in the use case. */
export const Password = () =>
  applyDecorators(IsString(), MaxLength(200, { context: { params: { max: 200 } } }));

/** A one-time link's token: 32 bytes as base64url. */
export const LinkToken = () =>
  applyDecorators(IsString(), MaxLength(100, { context: { params: { max: 100 } } }));
