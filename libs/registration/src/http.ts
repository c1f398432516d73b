import { Module } from '@nestjs/common';
import { ConferencesModule } from '#conferences';
import { Limits } from '#platform/limits';
import { AcceptOffer } from './application/accept-offer.js';
import { ChangeInBulk } from './application/bulk/change-in-bulk.js';
import { CancelOwnRegistration } from './application/cancel-own-registration.js';
import { ApproveRegistration } from './application/approve-registration.js';
import { CancelRegistration } from './application/cancel-registration.js';
import { ConferenceReviewer } from './application/conference-reviewer.js';
import { ConfirmRegistration } from './application/confirm-registration.js';
import { DeclineRegistration } from './application/decline-registration.js';
import { FindKnownPerson } from './application/find-known-person.js';
import { CopyForms } from './application/forms/copy-forms.js';
import { ReadFormFile } from './application/forms/read-form-file.js';
import { ReadForms } from './application/forms/read-forms.js';
import { ReadPublicForm } from './application/forms/read-public-form.js';
import { SaveForm } from './application/forms/save-form.js';
import { UploadFormFile } from './application/forms/upload-form-file.js';
import { ExportRegistrations } from './application/list/export-registrations.js';
import { MoveRegistration } from './application/move-registration.js';
import { OfferPlace } from './application/offer-place.js';
import { ProgrammeTeller } from './application/programme/programme-teller.js';
import { AddColleagues } from './application/self-service/add-colleagues.js';
import { CancelColleague } from './application/self-service/cancel-colleague.js';
import { EditOwnRegistration } from './application/self-service/edit-own-registration.js';
import { GiveConsent } from './application/self-service/give-consent.js';
import { HandOverByStaff } from './application/self-service/hand-over-by-staff.js';
import { HandOverOwn } from './application/self-service/hand-over-own.js';
import { NameContact } from './application/self-service/name-contact.js';
import { ReadColleagues } from './application/self-service/read-colleagues.js';
import { ReadCover } from './application/self-service/read-cover.js';
import { ReadOwnEdit } from './application/self-service/read-own-edit.js';
import { ReadPersonalPage } from './application/read-personal-page.js';
import { ReadRegistrations } from './application/read-registrations.js';
import { RegisterAtDesk } from './application/register-at-desk.js';
import { RegisterPublicly } from './application/register-publicly.js';
import { RegistrationReadiness } from './application/registration-readiness.js';
import { ReissueTicket } from './application/reissue-ticket.js';
import { ResendLink } from './application/resend-link.js';
import { ResendTicket } from './application/resend-ticket.js';
import { RevealContact } from './application/reveal-contact.js';
import { FormFilesController } from './http/forms/form-files.controller.js';
import { FormsController } from './http/forms/forms.controller.js';
import { PublicFormsController } from './http/forms/public-forms.controller.js';
import { ImportList } from './application/import/import-list.js';
import { ListFiles } from './application/import/list-files.js';
import { PreviewList } from './application/import/preview-list.js';
import { ImportRegistrations } from './application/import-registrations.js';
import { RegistrationImportController } from './http/import/import.controller.js';
import { PrintBadges } from './application/badges/print-badges.js';
import { BadgesController } from './http/badges/badges.controller.js';
import { CopyRules } from './application/rules/copy-rules.js';
import { SetRules } from './application/rules/set-rules.js';
import { RulesController } from './http/rules/rules.controller.js';
import { BulkController } from './http/bulk.controller.js';
import { HandOverOwnController, SelfServiceController } from './http/self-service/self-service.controller.js';
import { SuccessorsController } from './http/self-service/successors.controller.js';
import { PublicRegistrationsController } from './http/public-registrations.controller.js';
import {
  ConferenceRegistrationsController,
  RegistrationsController,
} from './http/registrations.controller.js';
import { RegistrationModule } from './registration.module.js';

export { PublicFormView } from './http/forms/public-form.view.js';
export { PublicRegistrationDto } from './http/public-registration.dto.js';
export { RegisteredView } from './http/public-registration.view.js';

@Module({
  imports: [ConferencesModule, RegistrationModule],
  controllers: [
    FormsController,
    FormFilesController,
    PublicFormsController,
    RegistrationImportController,
    BadgesController,
    BulkController,
    RulesController,
    PublicRegistrationsController,
    SelfServiceController,
    HandOverOwnController,
    SuccessorsController,
    ConferenceRegistrationsController,
    RegistrationsController,
  ],
  providers: [
    AcceptOffer,
    AddColleagues,
    CancelColleague,
    EditOwnRegistration,
    GiveConsent,
    HandOverByStaff,
    HandOverOwn,
    NameContact,
    ReadColleagues,
    ReadCover,
    ReadOwnEdit,
    CancelOwnRegistration,
    ApproveRegistration,
    CancelRegistration,
    ChangeInBulk,
    ConferenceReviewer,
    ConfirmRegistration,
    CopyForms,
    CopyRules,
    ImportList,
    ImportRegistrations,
    ListFiles,
    PreviewList,
    PrintBadges,
    DeclineRegistration,
    ExportRegistrations,
    FindKnownPerson,
    Limits,
    ReadFormFile,
    ReadForms,
    MoveRegistration,
    OfferPlace,
    ProgrammeTeller,
    ReadPersonalPage,
    ReadPublicForm,
    ReadRegistrations,
    RegisterAtDesk,
    RegistrationReadiness,
    RegisterPublicly,
    ReissueTicket,
    ResendLink,
    ResendTicket,
    RevealContact,
    SaveForm,
    SetRules,
    UploadFormFile,
  ],
})
export class RegistrationHttpModule {}
