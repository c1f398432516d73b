import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { PrintPeople } from '../../application/meetings/print/print-people.js';
import { PrintRooms } from '../../application/meetings/print/print-rooms.js';
import { PrintTables } from '../../application/meetings/print/print-tables.js';
import { PDF, pdfFile } from '../items/attachment.js';
import { PrintPeopleQuery, PrintQuery } from './print.dto.js';

const file = { content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } } as const;

/** The timetable on paper, as it stands. */
@Controller('conferences/:conferenceId/meetings/print')
export class MeetingPrintController {
  constructor(
    private readonly printPeople: PrintPeople,
    private readonly printTables: PrintTables,
    private readonly printRooms: PrintRooms,
  ) {}

  /** A page for each person with a meeting, by organisation. */
  @Get('people.pdf')
  @Needs('docking.read')
  @ApiProduces(PDF)
  @ApiOkResponse(file)
  async people(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: PrintPeopleQuery,
  ): Promise<StreamableFile> {
    return pdfFile(await this.printPeople.run(call, conferenceId, query));
  }

  /** A sign for each table and day. */
  @Get('tables.pdf')
  @Needs('docking.read')
  @ApiProduces(PDF)
  @ApiOkResponse(file)
  async tables(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: PrintQuery,
  ): Promise<StreamableFile> {
    return pdfFile(await this.printTables.run(call, conferenceId, query));
  }

  /** Tables × slots for each room and day. */
  @Get('rooms.pdf')
  @Needs('docking.read')
  @ApiProduces(PDF)
  @ApiOkResponse(file)
  async rooms(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: PrintQuery,
  ): Promise<StreamableFile> {
    return pdfFile(await this.printRooms.run(call, conferenceId, query));
  }
}
