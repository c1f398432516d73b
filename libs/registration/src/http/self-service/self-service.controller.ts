import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { AddColleagues } from '../../application/self-service/add-colleagues.js';
import { CancelColleague } from '../../application/self-service/cancel-colleague.js';
import { EditOwnRegistration } from '../../application/self-service/edit-own-registration.js';
import { GiveConsent } from '../../application/self-service/give-consent.js';
import { HandOverOwn } from '../../application/self-service/hand-over-own.js';
import { ReadColleagues } from '../../application/self-service/read-colleagues.js';
import { ReadCover } from '../../application/self-service/read-cover.js';
import { ReadOwnEdit } from '../../application/self-service/read-own-edit.js';
import { PersonalLinkDto, RegistrationLinkDto } from '../public-registration.dto.js';
import { TicketConferenceView, TicketView } from '../public-registration.view.js';
import {
  AddColleaguesDto,
  ColleagueLinkDto,
  ConsentDto,
  EditOwnDto,
  HandOverOwnDto,
} from './self-service.dto.js';
import { CompanionsView, HandedOverView, OwnEditView } from './self-service.view.js';

/** What a personal link is good for; the token travels in the body so that no log keeps it. */
@Controller('public/registrations')
export class SelfServiceController {
  constructor(
    private readonly readCover: ReadCover,
    private readonly giveConsent: GiveConsent,
    private readonly readOwnEdit: ReadOwnEdit,
    private readonly editOwnRegistration: EditOwnRegistration,
    private readonly readColleagues: ReadColleagues,
    private readonly addColleagues: AddColleagues,
    private readonly cancelColleague: CancelColleague,
  ) {}

  /** The conference a link belongs to: all there is to see before the button on the page is pressed. */
  @Post('cover')
  @HttpCode(200)
  @Public()
  cover(@TheCall() call: Call, @Body() body: RegistrationLinkDto): Promise<TicketConferenceView> {
    return this.readCover.run(call, body.token);
  }

  @Post('consent')
  @HttpCode(200)
  @Public()
  consent(@TheCall() call: Call, @Body() body: ConsentDto): Promise<TicketView> {
    return this.giveConsent.run(call, body.token, body.consentVersion);
  }

  /** What an edit starts from. Changes nothing. */
  @Post('edit/open')
  @HttpCode(200)
  @Public()
  openEdit(@TheCall() call: Call, @Body() body: PersonalLinkDto): Promise<OwnEditView> {
    return this.readOwnEdit.run(call, body);
  }

  @Post('edit')
  @HttpCode(200)
  @Public()
  edit(@TheCall() call: Call, @Body() body: EditOwnDto): Promise<TicketView> {
    return this.editOwnRegistration.run(call, body);
  }

  /** Those this person looks after. Changes nothing. */
  @Post('colleagues/list')
  @HttpCode(200)
  @Public()
  colleagues(@TheCall() call: Call, @Body() body: RegistrationLinkDto): Promise<CompanionsView> {
    return this.readColleagues.run(call, body.token);
  }

  @Post('colleagues')
  @Public()
  add(@TheCall() call: Call, @Body() body: AddColleaguesDto): Promise<CompanionsView> {
    return this.addColleagues.run(call, body);
  }

  @Post('colleagues/cancel')
  @HttpCode(200)
  @Public()
  cancel(@TheCall() call: Call, @Body() body: ColleagueLinkDto): Promise<CompanionsView> {
    return this.cancelColleague.run(call, body.token, body.registrationId);
  }
}

@Controller('public/registrations/hand-over')
export class HandOverOwnController {
  constructor(private readonly handOverOwn: HandOverOwn) {}

  /** Gives the place to a colleague; the link and the ticket work no more. */
  @Post()
  @HttpCode(200)
  @Public()
  handOver(@TheCall() call: Call, @Body() body: HandOverOwnDto): Promise<HandedOverView> {
    return this.handOverOwn.run(call, body);
  }
}
