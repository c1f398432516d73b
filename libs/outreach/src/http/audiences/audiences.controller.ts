import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { KeepAudiences } from '../../application/audience/keep-audiences.js';
import { PreviewAudience } from '../../application/audience/preview-audience.js';
import { EditAudienceDto, KeepAudienceDto, PreviewAudienceDto } from './audience.dto.js';
import { AudienceListView, AudiencePreviewView, AudienceView } from './audience.view.js';

@Controller('conferences/:conferenceId/audiences')
export class AudiencesController {
  constructor(
    private readonly keeper: KeepAudiences,
    private readonly previews: PreviewAudience,
  ) {}

  @Get()
  @Needs('outreach.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<AudienceListView> {
    return this.keeper.list(call, conferenceId);
  }

  /** Who would be written to now, who would not and why, and what organisations they are of. */
  @Post('preview')
  @HttpCode(200)
  @Needs('outreach.read')
  preview(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: PreviewAudienceDto,
  ): Promise<AudiencePreviewView> {
    return this.previews.run(call, conferenceId, body);
  }

  @Post()
  @Needs('outreach.send')
  add(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: KeepAudienceDto,
  ): Promise<AudienceView> {
    return this.keeper.add(call, conferenceId, body);
  }

  @Put(':audienceId')
  @Needs('outreach.send')
  edit(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('audienceId', ParseUUIDPipe) audienceId: string,
    @Body() body: EditAudienceDto,
  ): Promise<AudienceView> {
    return this.keeper.edit(call, conferenceId, audienceId, body);
  }

  @Delete(':audienceId')
  @HttpCode(204)
  @Needs('outreach.send')
  drop(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('audienceId', ParseUUIDPipe) audienceId: string,
  ): Promise<void> {
    return this.keeper.drop(call, conferenceId, audienceId);
  }
}
