import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ArrangeMeeting } from '../../application/meetings/arrange-meeting.js';
import { ChangeMeeting } from '../../application/meetings/change-meeting.js';
import { ReadMeetings } from '../../application/meetings/read-meetings.js';
import { SearchQuery } from './ground.dto.js';
import { ArrangeMeetingDto, MeetingsQuery, PairDto, PriorityDto, CancelReasonDto } from './requests.dto.js';
import { MeetingListView, MeetingPeopleView, MeetingView, PlaceProposalView } from './requests.view.js';

@Controller('conferences/:conferenceId')
export class ConferenceMeetingsController {
  constructor(
    private readonly readMeetings: ReadMeetings,
    private readonly arrangeMeeting: ArrangeMeeting,
  ) {}

  @Get('meetings')
  @Needs('docking.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: MeetingsQuery,
  ): Promise<MeetingListView> {
    return this.readMeetings.list(call, conferenceId, query);
  }

  /** Confirmed people to bring together. */
  @Get('meeting-people')
  @Needs('docking.read')
  people(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { q }: SearchQuery,
  ): Promise<MeetingPeopleView> {
    return this.readMeetings.people(call, conferenceId, q);
  }

  /** The first slot and table for two people. Changes nothing. */
  @Post('meetings/proposal')
  @HttpCode(200)
  @Needs('docking.read')
  propose(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: PairDto,
  ): Promise<PlaceProposalView> {
    return this.arrangeMeeting.propose(call, conferenceId, body);
  }

  @Post('meetings')
  @Needs('docking.edit')
  arrange(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: ArrangeMeetingDto,
  ): Promise<MeetingView> {
    return this.arrangeMeeting.run(call, conferenceId, body);
  }
}

@Controller('meetings/:id')
export class MeetingsController {
  constructor(private readonly changeMeeting: ChangeMeeting) {}

  @Post('cancel')
  @HttpCode(200)
  @Needs('docking.edit')
  cancel(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: CancelReasonDto,
  ): Promise<MeetingView> {
    return this.changeMeeting.cancel(call, id, reason);
  }

  @Put('priority')
  @Needs('docking.edit')
  prioritise(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PriorityDto,
  ): Promise<MeetingView> {
    return this.changeMeeting.prioritise(call, id, body);
  }
}
