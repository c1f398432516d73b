import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { PublicFormView, RegisteredView } from '#registration/http';
import { AcceptInvitation } from '../../application/invitations/accept-invitation.js';
import { DeclineInvitation } from '../../application/invitations/decline-invitation.js';
import { OpenInvitation } from '../../application/invitations/open-invitation.js';
import { OpenOwnRegistration } from '../../application/invitations/open-own-registration.js';
import { PassInvitationOn } from '../../application/invitations/pass-invitation-on.js';
import { ReadOwnForm } from '../../application/invitations/read-own-form.js';
import { RegisterByInvitation } from '../../application/invitations/register-by-invitation.js';
import {
  DeclineInvitationDto,
  InvitationLinkDto,
  InvitedRegistrationDto,
  PassInvitationOnDto,
} from './invitation-page.dto.js';
import {
  InvitationPageView,
  InvitedConferenceView,
  OwnRegistrationLinkView,
} from './invitation-page.view.js';

/** What an invited person does with the link. The token travels in the body, so that no log keeps it. */
@Controller('public/invitations')
@Public()
export class PublicInvitationsController {
  constructor(
    private readonly openInvitation: OpenInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly declineInvitation: DeclineInvitation,
    private readonly passInvitationOn: PassInvitationOn,
    private readonly readOwnForm: ReadOwnForm,
    private readonly registerByInvitation: RegisterByInvitation,
    private readonly openOwnRegistration: OpenOwnRegistration,
  ) {}

  /** The conference alone: shown before anybody presses a button. */
  @Post('cover')
  @HttpCode(200)
  cover(@TheCall() call: Call, @Body() { token }: InvitationLinkDto): Promise<InvitedConferenceView> {
    return this.openInvitation.cover(call, token);
  }

  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: InvitationLinkDto): Promise<InvitationPageView> {
    return this.openInvitation.run(call, token);
  }

  /** Also takes back that somebody declined. */
  @Post('accept')
  @HttpCode(200)
  accept(@TheCall() call: Call, @Body() { token }: InvitationLinkDto): Promise<InvitationPageView> {
    return this.acceptInvitation.run(call, token);
  }

  @Post('decline')
  @HttpCode(200)
  decline(@TheCall() call: Call, @Body() body: DeclineInvitationDto): Promise<InvitationPageView> {
    return this.declineInvitation.run(call, body);
  }

  @Post('pass-on')
  @HttpCode(200)
  passOn(@TheCall() call: Call, @Body() body: PassInvitationOnDto): Promise<InvitationPageView> {
    return this.passInvitationOn.run(call, body);
  }

  /** What the form asks, for the type the person is invited as. */
  @Post('form')
  @HttpCode(200)
  form(@TheCall() call: Call, @Body() { token }: InvitationLinkDto): Promise<PublicFormView> {
    return this.readOwnForm.run(call, token);
  }

  @Post('register')
  register(@TheCall() call: Call, @Body() body: InvitedRegistrationDto): Promise<RegisteredView> {
    return this.registerByInvitation.run(call, body);
  }

  /** A link to the personal page of the registration it became. */
  @Post('own-registration')
  @HttpCode(200)
  ownRegistration(
    @TheCall() call: Call,
    @Body() { token }: InvitationLinkDto,
  ): Promise<OwnRegistrationLinkView> {
    return this.openOwnRegistration.run(call, token);
  }
}
