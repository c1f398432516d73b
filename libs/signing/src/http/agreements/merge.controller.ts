import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, type ApiBodyOptions } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall, TheUpload, type Upload } from '#platform/http';
import { MergeTemplate } from '../../application/agreements/merge-template.js';
import { MergePreviewView, PlaceholdersView, TextsMergedView } from './merge.view.js';

/** `ids` (with commas between) stand before the file in the form. */
const template = {
  schema: {
    type: 'object',
    required: ['ids', 'file'],
    properties: { ids: { type: 'string' }, file: { type: 'string', format: 'binary' } },
  },
} satisfies ApiBodyOptions;

/** Texts from the organiser's own Word template. */
@Controller()
export class TemplateMergeController {
  constructor(private readonly merge: MergeTemplate) {}

  @Get('agreement-placeholders')
  @Needs('signing.read')
  fields(): PlaceholdersView {
    return this.merge.fields();
  }

  /** Changes nothing. */
  @Post('conferences/:conferenceId/agreements/merge/preview')
  @HttpCode(200)
  @Needs('signing.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody(template)
  preview(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @TheUpload() upload: Upload | null,
  ): Promise<MergePreviewView> {
    return this.merge.preview(call, conferenceId, upload);
  }

  @Post('conferences/:conferenceId/agreements/merge')
  @HttpCode(200)
  @Needs('signing.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody(template)
  apply(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @TheUpload() upload: Upload | null,
  ): Promise<TextsMergedView> {
    return this.merge.apply(call, conferenceId, upload);
  }
}
