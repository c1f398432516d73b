import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ExportNotes } from '../../application/roundtables/export-notes.js';
import { KeepRoundtables } from '../../application/roundtables/keep-roundtables.js';
import { ReadDockingSessions } from '../../application/roundtables/read-docking-sessions.js';
import { SeatPeople } from '../../application/roundtables/seat-people.js';
import { TakeNotes } from '../../application/roundtables/take-notes.js';
import { XLSX, spreadsheet } from '../items/attachment.js';
import {
  DockingSessionDto,
  EditRoundtableDto,
  NoteLinkDto,
  NotesExportDto,
  RoundtableDto,
  SeatDto,
} from './docking-sessions.dto.js';
import {
  DockingSessionDetailView,
  DockingSessionsView,
  NoteLinkView,
  SeatsSpreadView,
} from './docking-sessions.view.js';

/** Themed docking sessions of a conference. */
@Controller('conferences/:conferenceId/docking-sessions')
export class DockingSessionsController {
  constructor(
    private readonly read: ReadDockingSessions,
    private readonly keep: KeepRoundtables,
    private readonly seats: SeatPeople,
    private readonly notes: TakeNotes,
    private readonly exported: ExportNotes,
  ) {}

  @Get()
  @Needs('docking.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<DockingSessionsView> {
    return this.read.list(call, conferenceId);
  }

  @Post('notes/export')
  @Needs('docking.read')
  @HttpCode(200)
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportNotes(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() { language }: NotesExportDto,
  ): Promise<StreamableFile> {
    return spreadsheet(await this.exported.run(call, conferenceId, language));
  }

  @Get(':sessionId')
  @Needs('docking.read')
  one(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<DockingSessionDetailView> {
    return this.read.one(call, conferenceId, sessionId);
  }

  /** What it is about, and whether one-to-one meetings take place in it. */
  @Put(':sessionId')
  @Needs('docking.edit')
  describe(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: DockingSessionDto,
  ): Promise<DockingSessionDetailView> {
    return this.keep.describe(call, conferenceId, sessionId, body);
  }

  @Post(':sessionId/roundtables')
  @Needs('docking.edit')
  addRoundtable(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: RoundtableDto,
  ): Promise<DockingSessionDetailView> {
    return this.keep.add(call, conferenceId, sessionId, body);
  }

  /** Everybody who has none gets a seat, as long as there are any. */
  @Post(':sessionId/seats')
  @Needs('docking.edit')
  @HttpCode(200)
  spread(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<SeatsSpreadView> {
    return this.seats.spread(call, conferenceId, sessionId);
  }

  @Put(':sessionId/seats/:registrationId')
  @Needs('docking.edit')
  seat(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('registrationId', ParseUUIDPipe) registrationId: string,
    @Body() body: SeatDto,
  ): Promise<DockingSessionDetailView> {
    return this.seats.seat(call, { conferenceId, sessionId, registrationId }, body);
  }

  /** A new link for whoever takes notes; the one before opens nothing any more. */
  @Post(':sessionId/note-link')
  @Needs('docking.edit')
  noteLink(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() { roundtableId }: NoteLinkDto,
  ): Promise<NoteLinkView> {
    return this.notes.link(call, conferenceId, sessionId, roundtableId);
  }
}

@Controller('roundtables/:id')
export class RoundtablesController {
  constructor(private readonly keep: KeepRoundtables) {}

  @Put()
  @Needs('docking.edit')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditRoundtableDto,
  ): Promise<DockingSessionDetailView> {
    return this.keep.edit(call, id, body);
  }

  /** Only as long as nobody sits there and nothing was noted. */
  @Delete()
  @Needs('docking.edit')
  remove(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<DockingSessionDetailView> {
    return this.keep.remove(call, id);
  }
}
