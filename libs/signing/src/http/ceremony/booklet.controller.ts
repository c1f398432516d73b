import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { PrintBooklet } from '../../application/ceremony/print-booklet.js';
import { BookletQuery } from './booklet.dto.js';

const PDF = 'application/pdf';

@Controller('conferences/:conferenceId/ceremony/booklet.pdf')
export class CeremonyBookletController {
  constructor(private readonly printBooklet: PrintBooklet) {}

  /** Run of show, host's script, places on stage and what is handed over. */
  @Get()
  @Needs('signing.read')
  @ApiProduces(PDF)
  @ApiOkResponse({ content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } })
  async booklet(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { language }: BookletQuery,
  ): Promise<StreamableFile> {
    const { name, content } = await this.printBooklet.run(call, conferenceId, language);
    return new StreamableFile(content, {
      type: PDF,
      length: content.byteLength,
      // its Chinese name by RFC 8187
      disposition: `inline; filename="ceremony.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
