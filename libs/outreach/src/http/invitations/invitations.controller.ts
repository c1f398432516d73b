import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { AnswerByPhone } from '../../application/invitations/answer-by-phone.js';
import { ExportInvitations } from '../../application/invitations/export-invitations.js';
import { InvitePeople } from '../../application/invitations/invite-people.js';
import { MakeInvitationLink } from '../../application/invitations/make-invitation-link.js';
import { NudgeUnanswered } from '../../application/invitations/nudge-unanswered.js';
import { ReadInvitations } from '../../application/invitations/read-invitations.js';
import { ResendInvitations } from '../../application/invitations/resend-invitations.js';
import { WithdrawInvitations } from '../../application/invitations/withdraw-invitations.js';
import { XLSX, spreadsheet } from '../spreadsheet.js';
import {
  AnswerByPhoneDto,
  ChosenInvitationsDto,
  InvitationsQuery,
  InvitePeopleDto,
} from './invitations.dto.js';
import {
  InvitationDetailView,
  InvitationListView,
  InvitationUrlView,
  InvitationView,
  InvitationsChangedView,
  InvitedView,
  NudgeView,
} from './invitations.view.js';

@Controller('conferences/:conferenceId/invitations')
export class ConferenceInvitationsController {
  constructor(
    private readonly readInvitations: ReadInvitations,
    private readonly invitePeople: InvitePeople,
    private readonly withdrawInvitations: WithdrawInvitations,
    private readonly resendInvitations: ResendInvitations,
    private readonly nudgeUnanswered: NudgeUnanswered,
    private readonly exportInvitations: ExportInvitations,
  ) {}

  @Get()
  @Needs('outreach.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: InvitationsQuery,
  ): Promise<InvitationListView> {
    return this.readInvitations.list(call, conferenceId, query);
  }

  @Post()
  @Needs('outreach.send')
  invite(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: InvitePeopleDto,
  ): Promise<InvitedView> {
    return this.invitePeople.run(call, conferenceId, body);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Needs('outreach.send')
  withdraw(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: ChosenInvitationsDto,
  ): Promise<InvitationsChangedView> {
    return this.withdrawInvitations.run(call, conferenceId, body);
  }

  @Post('resend')
  @HttpCode(200)
  @Needs('outreach.send')
  resend(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: ChosenInvitationsDto,
  ): Promise<InvitationsChangedView> {
    return this.resendInvitations.run(call, conferenceId, body);
  }

  /** Drafts a mailing to those who have not answered; nothing is sent. */
  @Post('nudge')
  @Needs('outreach.send')
  nudge(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<NudgeView> {
    return this.nudgeUnanswered.run(call, conferenceId);
  }

  /** What the filter means, as a spreadsheet. */
  @Post('export')
  @HttpCode(200)
  @Needs('reports.export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  async export(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { limit: _limit, cursor: _cursor, ...filter }: InvitationsQuery,
  ): Promise<StreamableFile> {
    return spreadsheet(await this.exportInvitations.run(call, conferenceId, filter));
  }
}

@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly readInvitations: ReadInvitations,
    private readonly makeLink: MakeInvitationLink,
    private readonly answerByPhone: AnswerByPhone,
  ) {}

  @Get(':id')
  @Needs('outreach.read')
  show(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<InvitationDetailView> {
    return this.readInvitations.one(call, id);
  }

  /** A new link; the ones there are cannot be shown again. */
  @Post(':id/link')
  @Needs('outreach.send')
  link(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<InvitationUrlView> {
    return this.makeLink.run(call, id);
  }

  /** What the person said on the phone; a yes registers. */
  @Post(':id/answer')
  @HttpCode(200)
  @Needs('outreach.send')
  answer(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerByPhoneDto,
  ): Promise<InvitationView> {
    return this.answerByPhone.run(call, id, body);
  }
}
