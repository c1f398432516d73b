import { Module } from '@nestjs/common';
import { ConferencesModule } from '#conferences';
import { AcceptOffer } from './application/accept-offer.js';
import { CancelOwnRegistration } from './application/cancel-own-registration.js';
import { CancelRegistration } from './application/cancel-registration.js';
import { ConferenceReviewer } from './application/conference-reviewer.js';
import { ConfirmRegistration } from './application/confirm-registration.js';
import { DeclineRegistration } from './application/decline-registration.js';
import { FindKnownPerson } from './application/find-known-person.js';
import { ReadPersonalPage } from './application/read-personal-page.js';
import { ReadRegistrations } from './application/read-registrations.js';
import { RegisterAtDesk } from './application/register-at-desk.js';
import { RegisterPublicly } from './application/register-publicly.js';
import { ReissueTicket } from './application/reissue-ticket.js';
import { ResendLink } from './application/resend-link.js';
import { ResendTicket } from './application/resend-ticket.js';
import { RevealContact } from './application/reveal-contact.js';
import { PublicRegistrationsController } from './http/public-registrations.controller.js';
import {
  ConferenceRegistrationsController,
  RegistrationsController,
} from './http/registrations.controller.js';

@Module({
  imports: [ConferencesModule],
  controllers: [PublicRegistrationsController, ConferenceRegistrationsController, RegistrationsController],
  providers: [
    AcceptOffer,
    CancelOwnRegistration,
    CancelRegistration,
    ConferenceReviewer,
    ConfirmRegistration,
    DeclineRegistration,
    FindKnownPerson,
    ReadPersonalPage,
    ReadRegistrations,
    RegisterAtDesk,
    RegisterPublicly,
    ReissueTicket,
    ResendLink,
    ResendTicket,
    RevealContact,
  ],
})
export class RegistrationHttpModule {}
