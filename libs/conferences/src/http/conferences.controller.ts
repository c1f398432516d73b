import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { CopyConference } from '../application/copy-conference.js';
import { EditConference } from '../application/edit-conference.js';
import { MoveConference } from '../application/move-conference.js';
import { ReadConferences } from '../application/read-conferences.js';
import { ScheduleConference } from '../application/schedule-conference.js';
import { ConferenceListView, ConferenceView, ReadinessView } from './conference.view.js';
import {
  ConferenceQuery,
  CopyConferenceDto,
  EditConferenceDto,
  MoveConferenceDto,
  ScheduleConferenceDto,
} from './conference.dto.js';

@Controller('conferences')
export class ConferencesController {
  constructor(
    private readonly readConferences: ReadConferences,
    private readonly scheduleConference: ScheduleConference,
    private readonly editConference: EditConference,
    private readonly copyConference: CopyConference,
    private readonly moveConference: MoveConference,
  ) {}

  @Get()
  @Needs('conference.read')
  list(@TheCall() call: Call, @Query() query: ConferenceQuery): Promise<ConferenceListView> {
    return this.readConferences.list(call, query);
  }

  @Post()
  @Needs('conferences.schedule')
  schedule(@TheCall() call: Call, @Body() body: ScheduleConferenceDto): Promise<ConferenceView> {
    return this.scheduleConference.run(call, body);
  }

  @Get(':id')
  @Needs('conference.read')
  read(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<ConferenceView> {
    return this.readConferences.one(call, id);
  }

  @Put(':id')
  @Needs('conference.edit')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditConferenceDto,
  ): Promise<ConferenceView> {
    return this.editConference.run(call, id, body);
  }

  @Post(':id/copy')
  @Needs('conferences.schedule')
  copy(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CopyConferenceDto,
  ): Promise<ConferenceView> {
    return this.copyConference.run(call, id, body);
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @Needs('conference.edit')
  move(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MoveConferenceDto,
  ): Promise<ConferenceView> {
    return this.moveConference.run(call, id, body);
  }

  @Get(':id/readiness')
  @Needs('conference.read')
  readiness(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<ReadinessView> {
    return this.readConferences.readiness(call, id);
  }
}
