import { Module } from '@nestjs/common';
import { Announce } from './application/announce.js';
import { LapseOffers } from './application/lapse-offers.js';
import { OfferPlaces } from './application/offer-places.js';
import { AnnounceCancellationHandler } from './jobs/announce-cancellation.handler.js';
import { AnnounceProgramme } from './application/programme/announce-programme.js';
import { AnnounceProgrammeHandler } from './jobs/announce-programme.handler.js';
import { AnnounceChangeHandler } from './jobs/announce-change.handler.js';
import { OfferFreedPlacesHandler } from './jobs/offer-freed-places.handler.js';
import { UnclaimedFilesRound } from './jobs/unclaimed-files.round.js';
import { WaitingListRound } from './jobs/waiting-list.round.js';
import { AddressChangedMail } from './mail/address-changed.mail.js';
import { CancelledMail } from './mail/cancelled.mail.js';
import { ConferenceCancelledMail } from './mail/conference-cancelled.mail.js';
import { ConferenceChangedMail } from './mail/conference-changed.mail.js';
import { DeclinedMail } from './mail/declined.mail.js';
import { HandedOverMail } from './mail/handed-over.mail.js';
import { MessageMail } from './mail/message.mail.js';
import { OfferMail } from './mail/offer.mail.js';
import { PendingMail } from './mail/pending.mail.js';
import { PersonalLinks } from './mail/personal-links.js';
import { SpeakerProgrammeChangedMail } from './mail/speaker-programme-changed.mail.js';
import { ProgrammeChangedMail } from './mail/programme-changed.mail.js';
import { RegisteredAlongMail, TakenOverMail } from './mail/registered-along.mail.js';
import { SessionPlaceMail } from './mail/session-place.mail.js';
import { StateMails } from './mail/state-mails.js';
import { TicketMail } from './mail/ticket.mail.js';
import { WaitingMail } from './mail/waiting.mail.js';

@Module({
  providers: [
    Announce,
    LapseOffers,
    OfferPlaces,
    AnnounceCancellationHandler,
    AnnounceChangeHandler,
    AnnounceProgramme,
    AnnounceProgrammeHandler,
    OfferFreedPlacesHandler,
    UnclaimedFilesRound,
    WaitingListRound,
    PersonalLinks,
    AddressChangedMail,
    CancelledMail,
    ConferenceCancelledMail,
    ConferenceChangedMail,
    DeclinedMail,
    HandedOverMail,
    MessageMail,
    OfferMail,
    PendingMail,
    ProgrammeChangedMail,
    SpeakerProgrammeChangedMail,
    RegisteredAlongMail,
    SessionPlaceMail,
    StateMails,
    TakenOverMail,
    TicketMail,
    WaitingMail,
  ],
})
export class RegistrationJobsModule {}
