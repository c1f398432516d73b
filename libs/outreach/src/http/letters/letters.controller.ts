import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { KeepLetters } from '../../application/letters/keep-letters.js';
import { PreviewLetter } from '../../application/letters/preview-letter.js';
import { EditLetterDto, KeepLetterDto, PreviewLetterDto } from './letter.dto.js';
import {
  LetterPreviewView,
  LetterTemplateListView,
  LetterTemplateView,
  LetterTestView,
} from './letter.view.js';

@Controller('conferences/:conferenceId/letters')
export class LettersController {
  constructor(
    private readonly keeper: KeepLetters,
    private readonly previews: PreviewLetter,
  ) {}

  /** Those of the conference, those kept for all, and one for each purpose to begin from. */
  @Get()
  @Needs('outreach.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<LetterTemplateListView> {
    return this.keeper.list(call, conferenceId);
  }

  /** One reader's copy, and whom the letter has no value for. */
  @Post('preview')
  @HttpCode(200)
  @Needs('outreach.read')
  preview(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: PreviewLetterDto,
  ): Promise<LetterPreviewView> {
    return this.previews.show(call, conferenceId, body);
  }

  /** Mails that copy to the signed-in colleague. */
  @Post('test')
  @HttpCode(200)
  @Needs('outreach.send')
  test(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: PreviewLetterDto,
  ): Promise<LetterTestView> {
    return this.previews.test(call, conferenceId, body);
  }

  @Post()
  @Needs('outreach.send')
  add(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: KeepLetterDto,
  ): Promise<LetterTemplateView> {
    return this.keeper.add(call, conferenceId, body);
  }

  @Put(':letterId')
  @Needs('outreach.send')
  edit(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('letterId', ParseUUIDPipe) letterId: string,
    @Body() body: EditLetterDto,
  ): Promise<LetterTemplateView> {
    return this.keeper.edit(call, conferenceId, letterId, body);
  }

  @Delete(':letterId')
  @HttpCode(204)
  @Needs('outreach.send')
  drop(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('letterId', ParseUUIDPipe) letterId: string,
  ): Promise<void> {
    return this.keeper.drop(call, conferenceId, letterId);
  }
}
