import { Module } from '@nestjs/common';
import { KeepAudiences } from './application/audience/keep-audiences.js';
import { PreviewAudience } from './application/audience/preview-audience.js';
import { KeepLetters } from './application/letters/keep-letters.js';
import { KeepLogo } from './application/letters/keep-logo.js';
import { PreviewLetter } from './application/letters/preview-letter.js';
import { AudiencesController } from './http/audiences/audiences.controller.js';
import { LettersController } from './http/letters/letters.controller.js';
import { LogoController } from './http/letters/logo.controller.js';
import { WriteLetters } from './mail/write-letters.js';

/** Whom one writes to and what, for the HTTP process. */
@Module({
  controllers: [AudiencesController, LettersController, LogoController],
  providers: [KeepAudiences, KeepLetters, KeepLogo, PreviewAudience, PreviewLetter, WriteLetters],
})
export class LettersHttpModule {}
