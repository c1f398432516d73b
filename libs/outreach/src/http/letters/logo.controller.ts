import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall, TheUpload, type Upload } from '#platform/http';
import { KeepLogo } from '../../application/letters/keep-logo.js';
import { LogoQuery } from './logo.dto.js';
import { LogoView } from './logo.view.js';

@Controller('conferences/:conferenceId/letter-logo')
export class LogoController {
  constructor(private readonly keeper: KeepLogo) {}

  /** What stands at the top of the conference's letters. */
  @Get()
  @Needs('outreach.read')
  show(@TheCall() call: Call, @Param('conferenceId', ParseUUIDPipe) conferenceId: string): Promise<LogoView> {
    return this.keeper.read(call, conferenceId);
  }

  /** PNG or JPEG, at most 1 MB and 2000 pixels a side. */
  @Post()
  @HttpCode(200)
  @Needs('outreach.send')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  put(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { owner }: LogoQuery,
    @TheUpload() upload: Upload | null,
  ): Promise<LogoView> {
    return this.keeper.put(call, conferenceId, owner, upload);
  }

  @Delete()
  @Needs('outreach.send')
  drop(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { owner }: LogoQuery,
  ): Promise<LogoView> {
    return this.keeper.drop(call, conferenceId, owner);
  }
}
