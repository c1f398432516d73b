import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { HandOverByStaff } from '../../application/self-service/hand-over-by-staff.js';
import { NameContact } from '../../application/self-service/name-contact.js';
import { RegistrationDetailView } from '../registration.view.js';
import { ContactDto, SuccessorDto } from './self-service.dto.js';

@Controller('registrations')
export class SuccessorsController {
  constructor(
    private readonly handOverByStaff: HandOverByStaff,
    private readonly nameContact: NameContact,
  ) {}

  /** Puts a colleague in this person's place; answers with the new registration. */
  @Post(':id/hand-over')
  @HttpCode(200)
  @Needs('registration.admit')
  handOver(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SuccessorDto,
  ): Promise<RegistrationDetailView> {
    return this.handOverByStaff.run(call, id, body);
  }

  /** The organisation's contact sees and manages its people at this conference. */
  @Post(':id/contact')
  @HttpCode(200)
  @Needs('registration.admit')
  contact(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ContactDto,
  ): Promise<RegistrationDetailView> {
    return this.nameContact.run(call, id, body.isContact);
  }
}
