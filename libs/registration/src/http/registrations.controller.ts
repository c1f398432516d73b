import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ApproveRegistration } from '../application/approve-registration.js';
import { CancelRegistration } from '../application/cancel-registration.js';
import { ConfirmRegistration } from '../application/confirm-registration.js';
import { DeclineRegistration } from '../application/decline-registration.js';
import { FindKnownPerson } from '../application/find-known-person.js';
import { ReadRegistrations } from '../application/read-registrations.js';
import { RegisterAtDesk } from '../application/register-at-desk.js';
import { ReissueTicket } from '../application/reissue-ticket.js';
import { ResendTicket } from '../application/resend-ticket.js';
import { RevealContact } from '../application/reveal-contact.js';
import { RegistrationListQuery } from './registration-query.dto.js';
import { DeskRegistrationDto, KnownPersonDto, ReasonDto } from './registration.dto.js';
import {
  KnownPersonAnswer,
  RegistrationDetailView,
  RegistrationListView,
  RevealedView,
} from './registration.view.js';

@Controller('conferences/:conferenceId/registrations')
export class ConferenceRegistrationsController {
  constructor(
    private readonly readRegistrations: ReadRegistrations,
    private readonly registerAtDesk: RegisterAtDesk,
    private readonly findKnownPerson: FindKnownPerson,
  ) {}

  @Get()
  @Needs('registration.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: RegistrationListQuery,
  ): Promise<RegistrationListView> {
    return this.readRegistrations.list(call, conferenceId, query);
  }

  /** A walk-in at the desk. */
  @Post()
  @Needs('registration.desk')
  register(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: DeskRegistrationDto,
  ): Promise<RegistrationDetailView> {
    return this.registerAtDesk.run(call, conferenceId, body);
  }

  /** Whom a mobile number belongs to, to fill in the desk's form. */
  @Post('known-person')
  @HttpCode(200)
  @Needs('registration.desk')
  knownPerson(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: KnownPersonDto,
  ): Promise<KnownPersonAnswer> {
    return this.findKnownPerson.run(call, conferenceId, body.mobile);
  }
}

@Controller('registrations')
export class RegistrationsController {
  constructor(
    private readonly readRegistrations: ReadRegistrations,
    private readonly revealContact: RevealContact,
    private readonly approveRegistration: ApproveRegistration,
    private readonly cancelRegistration: CancelRegistration,
    private readonly confirmRegistration: ConfirmRegistration,
    private readonly declineRegistration: DeclineRegistration,
    private readonly resendTicket: ResendTicket,
    private readonly reissueTicket: ReissueTicket,
  ) {}

  @Get(':id')
  @Needs('registration.read')
  read(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<RegistrationDetailView> {
    return this.readRegistrations.one(call, id);
  }

  /** Mobile number and e-mail address in full; leaves an audit row. */
  @Post(':id/reveal')
  @HttpCode(200)
  @Needs('personal-data.read')
  reveal(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<RevealedView> {
    return this.revealContact.run(call, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Needs('registration.admit')
  cancel(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<RegistrationDetailView> {
    return this.cancelRegistration.run(call, id, body.reason);
  }

  /** Says yes to somebody who waits for approval: a place, or the waiting list where none is free. */
  @Post(':id/approve')
  @HttpCode(200)
  @Needs('registration.admit')
  approve(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<RegistrationDetailView> {
    return this.approveRegistration.run(call, id);
  }

  /** Gives a pending or waiting person a free place. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Needs('registration.admit')
  confirm(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<RegistrationDetailView> {
    return this.confirmRegistration.run(call, id);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Needs('registration.admit')
  decline(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<RegistrationDetailView> {
    return this.declineRegistration.run(call, id, body.reason);
  }

  /** Mails the same ticket once more. */
  @Post(':id/resend-ticket')
  @HttpCode(200)
  @Needs('registration.admit')
  resend(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<RegistrationDetailView> {
    return this.resendTicket.run(call, id);
  }

  /** Makes and mails a new ticket; the old code is refused from now on. */
  @Post(':id/reissue-ticket')
  @HttpCode(200)
  @Needs('registration.admit')
  reissue(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<RegistrationDetailView> {
    return this.reissueTicket.run(call, id);
  }
}
