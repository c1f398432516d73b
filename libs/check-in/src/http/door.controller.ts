import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ListConflicts } from '../application/list-conflicts.js';
import { ReadCheckInStatus } from '../application/read-check-in-status.js';
import { SearchAttendees } from '../application/search-attendees.js';
import { AttendeeSearch } from './attendee.dto.js';
import { AttendeeListView } from './attendee.view.js';
import { CheckInStatusView, ConflictListView } from './check-in-status.view.js';

@Controller('conferences/:id')
export class DoorController {
  constructor(
    private readonly searchAttendees: SearchAttendees,
    private readonly readCheckInStatus: ReadCheckInStatus,
    private readonly listConflicts: ListConflicts,
  ) {}

  @Get('attendees')
  @Needs('check-in.scan')
  attendees(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AttendeeSearch,
  ): Promise<AttendeeListView> {
    return this.searchAttendees.run(call, id, query);
  }

  @Get('check-in-status')
  @Needs('conference.read')
  status(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<CheckInStatusView> {
    return this.readCheckInStatus.run(call, id);
  }

  @Get('check-in-conflicts')
  @Needs('conference.read')
  conflicts(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<ConflictListView> {
    return this.listConflicts.run(call, id);
  }
}
