import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { DecideRequest } from '../../application/meetings/decide-request.js';
import { PeopleWithoutMeeting } from '../../application/meetings/people-without-meeting.js';
import { ReadRequests } from '../../application/meetings/read-requests.js';
import { SuggestPartners } from '../../application/meetings/suggest-partners.js';
import {
  NudgePeopleDto,
  PeopleWithoutQuery,
  PriorityDto,
  CancelReasonDto,
  RequestsQuery,
} from './requests.dto.js';
import {
  NudgedView,
  PartnerSuggestionsView,
  PeopleWithoutView,
  RequestListView,
  RequestView,
} from './requests.view.js';

@Controller('conferences/:conferenceId')
export class ConferenceRequestsController {
  constructor(
    private readonly readRequests: ReadRequests,
    private readonly peopleWithoutMeeting: PeopleWithoutMeeting,
    private readonly suggestPartners: SuggestPartners,
  ) {}

  @Get('meeting-requests')
  @Needs('docking.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: RequestsQuery,
  ): Promise<RequestListView> {
    return this.readRequests.list(call, conferenceId, query);
  }

  @Get('people-without-meeting')
  @Needs('docking.read')
  without(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: PeopleWithoutQuery,
  ): Promise<PeopleWithoutView> {
    return this.peopleWithoutMeeting.list(call, conferenceId, query);
  }

  /** Whom somebody could meet, the best fitting first. */
  @Get('people-without-meeting/:registrationId/suggestions')
  @Needs('docking.read')
  suggestions(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('registrationId', ParseUUIDPipe) registrationId: string,
  ): Promise<PartnerSuggestionsView> {
    return this.suggestPartners.run(call, conferenceId, registrationId);
  }

  /** Writes to those of them who have no meeting, once each. */
  @Post('people-without-meeting/nudge')
  @HttpCode(200)
  @Needs('docking.edit')
  nudge(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() { registrationIds }: NudgePeopleDto,
  ): Promise<NudgedView> {
    return this.peopleWithoutMeeting.nudge(call, conferenceId, registrationIds);
  }
}

@Controller('meeting-requests/:id')
export class RequestsController {
  constructor(private readonly decideRequest: DecideRequest) {}

  /** On behalf of the person asked. */
  @Post('accept')
  @HttpCode(200)
  @Needs('docking.edit')
  accept(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<RequestView> {
    return this.decideRequest.accept(call, id);
  }

  @Post('cancel')
  @HttpCode(200)
  @Needs('docking.edit')
  cancel(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: CancelReasonDto,
  ): Promise<RequestView> {
    return this.decideRequest.cancel(call, id, reason);
  }

  @Put('priority')
  @Needs('docking.edit')
  prioritise(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PriorityDto,
  ): Promise<RequestView> {
    return this.decideRequest.prioritise(call, id, body);
  }
}
