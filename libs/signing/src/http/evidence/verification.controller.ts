import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { VerifyCode } from '../../application/evidence/verify-code.js';
import { VerifyDto } from './evidence.dto.js';
import { SealCertificatesView, VerificationView } from './verification.view.js';

/** What anybody can ask about a sealed agreement. Files are hashed where they are and never come here. */
@Controller('public/verification')
@Public()
export class VerificationController {
  constructor(private readonly verify: VerifyCode) {}

  /** Changes nothing. */
  @Post()
  @HttpCode(200)
  look(@TheCall() call: Call, @Body() body: VerifyDto): Promise<VerificationView> {
    return this.verify.look(call, body);
  }

  /** Of the keys that sealed here, newest first: to compare with what a PDF reader shows. */
  @Get('certificates')
  certificates(): Promise<SealCertificatesView> {
    return this.verify.certificates();
  }
}
