import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, Public, TheCall } from '#platform/http';
import { KeepFollowUp } from '../../application/meetings/keep-follow-up.js';
import { TellOutcome } from '../../application/meetings/tell-outcome.js';
import { FollowUpDto, OwnFollowUpDto, OwnOutcomeDto, SetOutcomeDto } from './outcomes.dto.js';
import { OwnMeetingsView } from './own-meetings.view.js';
import { MeetingView } from './requests.view.js';

/** What came of a meeting. */
@Controller()
export class OutcomesController {
  constructor(
    private readonly tellOutcome: TellOutcome,
    private readonly keepFollowUp: KeepFollowUp,
  ) {}

  /** One side's own word; said again, the last one counts. */
  @Post('public/meetings/outcome')
  @HttpCode(200)
  @Public()
  own(@TheCall() call: Call, @Body() body: OwnOutcomeDto): Promise<OwnMeetingsView> {
    return this.tellOutcome.own(call, body);
  }

  @Put('meetings/:id/outcome')
  @Needs('docking.edit')
  set(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SetOutcomeDto,
  ): Promise<MeetingView> {
    return this.tellOutcome.set(call, id, body);
  }

  @Post('public/meetings/follow-up')
  @HttpCode(200)
  @Public()
  ownFollowUp(@TheCall() call: Call, @Body() body: OwnFollowUpDto): Promise<OwnMeetingsView> {
    return this.keepFollowUp.own(call, body);
  }

  @Put('meetings/:id/follow-up')
  @Needs('docking.edit')
  setFollowUp(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FollowUpDto,
  ): Promise<MeetingView> {
    return this.keepFollowUp.set(call, id, body);
  }
}
