import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ChangeTimetable } from '../../application/timetable/change-timetable.js';
import { CompareTimetables } from '../../application/timetable/compare-timetables.js';
import { KeepTimetables } from '../../application/timetable/keep-timetables.js';
import { PublishTimetable } from '../../application/timetable/publish-timetable.js';
import { ShowTimetable } from '../../application/timetable/show-timetable.js';
import { StartTimetable } from '../../application/timetable/start-timetable.js';
import { KnownVersionDto, LockDto, MovesDto, StartTimetableDto } from './timetable.dto.js';
import {
  MoveEffectView,
  SlotCostsView,
  TimetableComparisonView,
  TimetableListView,
  TimetableSummaryView,
  TimetableView,
} from './timetable.view.js';

@Controller('conferences/:conferenceId/timetables')
export class ConferenceTimetablesController {
  constructor(
    private readonly timetables: KeepTimetables,
    private readonly startTimetable: StartTimetable,
  ) {}

  @Get()
  @Needs('docking.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<TimetableListView> {
    return this.timetables.list(call, conferenceId);
  }

  @Post()
  @Needs('docking.edit')
  start(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: StartTimetableDto,
  ): Promise<TimetableSummaryView> {
    return this.startTimetable.run(call, conferenceId, body);
  }
}

@Controller('timetables/:id')
export class TimetablesController {
  constructor(
    private readonly timetables: KeepTimetables,
    private readonly showTimetable: ShowTimetable,
    private readonly changeTimetable: ChangeTimetable,
    private readonly publishTimetable: PublishTimetable,
    private readonly compareTimetables: CompareTimetables,
  ) {}

  @Get()
  @Needs('docking.read')
  show(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<TimetableView> {
    return this.showTimetable.run(call, id);
  }

  @Post('stop')
  @HttpCode(200)
  @Needs('docking.edit')
  stop(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<TimetableSummaryView> {
    return this.timetables.stop(call, id);
  }

  /** What each slot would cost a meeting. */
  @Get('slot-costs/:meetingId')
  @Needs('docking.read')
  slotCosts(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('meetingId', ParseUUIDPipe) meetingId: string,
  ): Promise<SlotCostsView> {
    return this.changeTimetable.costs(call, id, meetingId);
  }

  /** What moves would cost. Changes nothing. */
  @Post('moves/effect')
  @HttpCode(200)
  @Needs('docking.read')
  effect(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MovesDto,
  ): Promise<MoveEffectView> {
    return this.changeTimetable.effect(call, id, body);
  }

  @Post('moves')
  @HttpCode(200)
  @Needs('docking.edit')
  move(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MovesDto,
  ): Promise<TimetableView> {
    return this.changeTimetable.move(call, id, body);
  }

  @Put('locks')
  @Needs('docking.edit')
  lock(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LockDto,
  ): Promise<TimetableView> {
    return this.changeTimetable.lock(call, id, body);
  }

  @Post('publish')
  @HttpCode(200)
  @Needs('docking.edit')
  publish(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: KnownVersionDto,
  ): Promise<TimetableSummaryView> {
    return this.publishTimetable.run(call, id, version);
  }

  @Get('compare/:otherId')
  @Needs('docking.read')
  compare(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('otherId', ParseUUIDPipe) otherId: string,
  ): Promise<TimetableComparisonView> {
    return this.compareTimetables.run(call, id, otherId);
  }

  @Delete()
  @HttpCode(204)
  @Needs('docking.edit')
  drop(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.timetables.drop(call, id);
  }
}
