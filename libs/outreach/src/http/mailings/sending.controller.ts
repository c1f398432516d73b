import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { NudgeMailing } from '../../application/mailings/nudge-mailing.js';
import { ScheduleMailing } from '../../application/mailings/schedule-mailing.js';
import { StopMailing } from '../../application/mailings/stop-mailing.js';
import { SuggestRules } from '../../application/mailings/suggest-rules.js';
import { NudgeDto, SuggestionsDto } from './mailing.dto.js';
import {
  MailingListView,
  MailingView,
  ResumedView,
  StoppedView,
  SuggestionListView,
} from './mailing.view.js';

const conference = (): ParameterDecorator => Param('conferenceId', ParseUUIDPipe);
const mailing = (): ParameterDecorator => Param('mailingId', ParseUUIDPipe);

/** What sets mailings going and stops them. */
@Controller('conferences/:conferenceId')
export class SendingController {
  constructor(
    private readonly scheduleMailing: ScheduleMailing,
    private readonly stopMailing: StopMailing,
    private readonly nudgeMailing: NudgeMailing,
    private readonly suggestRules: SuggestRules,
  ) {}

  /** It goes out at its time; one that is due goes out now. */
  @Post('mailings/:mailingId/schedule')
  @HttpCode(200)
  @Needs('outreach.send')
  schedule(
    @TheCall() call: Call,
    @conference() conferenceId: string,
    @mailing() id: string,
  ): Promise<MailingView> {
    return this.scheduleMailing.run(call, conferenceId, id);
  }

  /** Back to a draft, as long as nothing has left. */
  @Post('mailings/:mailingId/take-back')
  @HttpCode(200)
  @Needs('outreach.send')
  takeBack(
    @TheCall() call: Call,
    @conference() conferenceId: string,
    @mailing() id: string,
  ): Promise<MailingView> {
    return this.scheduleMailing.takeBack(call, conferenceId, id);
  }

  /** Nothing that has not left leaves. */
  @Post('mailings/:mailingId/stop')
  @HttpCode(200)
  @Needs('outreach.send')
  stop(
    @TheCall() call: Call,
    @conference() conferenceId: string,
    @mailing() id: string,
  ): Promise<StoppedView> {
    return this.stopMailing.run(call, conferenceId, id);
  }

  /** Goes on with those who have not got it. */
  @Post('mailings/:mailingId/resume')
  @HttpCode(200)
  @Needs('outreach.send')
  resume(
    @TheCall() call: Call,
    @conference() conferenceId: string,
    @mailing() id: string,
  ): Promise<ResumedView> {
    return this.stopMailing.resume(call, conferenceId, id);
  }

  /** A draft to those who have not answered this invitation. */
  @Post('mailings/:mailingId/nudge')
  @Needs('outreach.send')
  nudge(
    @TheCall() call: Call,
    @conference() conferenceId: string,
    @mailing() id: string,
    @Body() body: NudgeDto,
  ): Promise<MailingView> {
    return this.nudgeMailing.run(call, conferenceId, id, body.name);
  }

  @Get('mailing-suggestions')
  @Needs('outreach.read')
  suggestions(@TheCall() call: Call, @conference() conferenceId: string): Promise<SuggestionListView> {
    return this.suggestRules.list(call, conferenceId);
  }

  /** Drafts of the chosen rules; one that is there already is not added again. */
  @Post('mailing-suggestions')
  @Needs('outreach.send')
  addSuggestions(
    @TheCall() call: Call,
    @conference() conferenceId: string,
    @Body() body: SuggestionsDto,
  ): Promise<MailingListView> {
    return this.suggestRules.add(call, conferenceId, body.keys);
  }
}
