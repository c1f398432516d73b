import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import { Needs, TheCall } from '#platform/http';
import { CheckMailing } from '../../application/mailings/check-mailing.js';
import { CreateMailing } from '../../application/mailings/create-mailing.js';
import { DeleteMailing } from '../../application/mailings/delete-mailing.js';
import { EditMailing } from '../../application/mailings/edit-mailing.js';
import { ReadMailings } from '../../application/mailings/read-mailings.js';
import { MailingDto, NewMailingDto, PeopleQuery } from './mailing.dto.js';
import {
  MailingCheckView,
  MailingGoneView,
  MailingListView,
  MailingPeopleView,
  MailingView,
  OutreachCalendarView,
} from './mailing.view.js';

const conference = (): ParameterDecorator => Param('conferenceId', ParseUUIDPipe);
const mailing = (): ParameterDecorator => Param('mailingId', ParseUUIDPipe);

/** Letters to many. */
@Controller('conferences/:conferenceId')
export class MailingsController {
  constructor(
    private readonly readMailings: ReadMailings,
    private readonly createMailing: CreateMailing,
    private readonly editMailing: EditMailing,
    private readonly deleteMailing: DeleteMailing,
    private readonly checkMailing: CheckMailing,
  ) {}

  @Get('mailings')
  @Needs('outreach.read')
  list(@TheCall() call: Call, @conference() id: string): Promise<MailingListView> {
    return this.readMailings.list(call, id);
  }

  @Post('mailings')
  @Needs('outreach.send')
  create(@TheCall() call: Call, @conference() id: string, @Body() body: NewMailingDto): Promise<MailingView> {
    return this.createMailing.run(call, id, body);
  }

  /** What goes out when, and what went out. */
  @Get('outreach-calendar')
  @Needs('outreach.read')
  calendar(@TheCall() call: Call, @conference() id: string): Promise<OutreachCalendarView> {
    return this.readMailings.calendar(call, id);
  }

  @Get('mailings/:mailingId')
  @Needs('outreach.read')
  show(
    @TheCall() call: Call,
    @conference() conferenceId: string,
    @mailing() id: string,
  ): Promise<MailingView> {
    return this.readMailings.one(call, conferenceId, id);
  }

  @Put('mailings/:mailingId')
  @Needs('outreach.send')
  edit(
    @TheCall() call: Call,
    @conference() conferenceId: string,
    @mailing() id: string,
    @Body() body: MailingDto,
  ): Promise<MailingView> {
    return this.editMailing.run(call, conferenceId, id, body);
  }

  @Delete('mailings/:mailingId')
  @Needs('outreach.send')
  delete(
    @TheCall() call: Call,
    @conference() conferenceId: string,
    @mailing() id: string,
  ): Promise<MailingGoneView> {
    return this.deleteMailing.run(call, conferenceId, id);
  }

  /** What will happen, before it does. */
  @Get('mailings/:mailingId/check')
  @Needs('outreach.read')
  check(
    @TheCall() call: Call,
    @conference() conferenceId: string,
    @mailing() id: string,
  ): Promise<MailingCheckView> {
    return this.checkMailing.run(call, conferenceId, id);
  }

  @Get('mailings/:mailingId/people')
  @Needs('outreach.read')
  async people(
    @TheCall() call: Call,
    @conference() conferenceId: string,
    @mailing() id: string,
    @Query() { limit, cursor, q, state }: PeopleQuery,
  ): Promise<MailingPeopleView> {
    const after = decodeCursor(cursor)?.[0];
    const wish = {
      limit,
      q: q ?? null,
      state: state ?? null,
      after: after === undefined ? null : String(after),
    };
    const { items, last } = await this.readMailings.people(call, conferenceId, id, wish);
    return { items, nextCursor: last && encodeCursor([last]) };
  }
}
