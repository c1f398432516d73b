import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { ReadOwnCalendar } from '../../application/meetings/read-own-calendar.js';

/** Calendar programs can only ask for an address, so the token stands in it. */
@Controller('public/meetings')
@Public()
export class OwnCalendarController {
  constructor(private readonly readOwnCalendar: ReadOwnCalendar) {}

  /** To subscribe to, or to keep. */
  @Get(':token/calendar.ics')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  async calendar(@TheCall() call: Call, @Param('token') token: string): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.readOwnCalendar.run(call, token)), {
      type: 'text/calendar; charset=utf-8',
      disposition: 'inline; filename="zijin-meetings.ics"',
    });
  }
}
