import { Body, Controller, Header, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { SignAtTerminal } from '../../application/evidence/sign-at-terminal.js';
import { ANY_FILE, attachment } from '../agreements/attachment.js';
import { SignDto, TerminalDto } from './signing-terminal.dto.js';
import { SigningTerminalView } from './signing-terminal.view.js';

/** A tablet at one position. The token travels in the body, so that no log keeps it. */
@Controller('public/signing-terminal')
@Public()
export class SigningTerminalController {
  constructor(private readonly terminal: SignAtTerminal) {}

  /** Changes nothing. */
  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: TerminalDto): Promise<SigningTerminalView> {
    return this.terminal.open(call, token);
  }

  @Post('text')
  @HttpCode(200)
  @Header('cache-control', 'private, no-store')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(ANY_FILE)
  @ApiOkResponse({ content: { [ANY_FILE]: { schema: { type: 'string', format: 'binary' } } } })
  async text(@TheCall() call: Call, @Body() { token }: TerminalDto): Promise<StreamableFile> {
    return attachment(await this.terminal.text(call, token));
  }

  @Post('sign')
  @HttpCode(200)
  sign(@TheCall() call: Call, @Body() body: SignDto): Promise<SigningTerminalView> {
    return this.terminal.sign(call, body);
  }
}
