export { registrationWrite } from './admission-writes.js';
export type { Registration } from './registration.entity.js';
import type { Schema } from '#platform/database';
import { CountTakenPlaces1700000403000 } from './migrations/1700000403000-count-taken-places.js';
import { CreateRegistrations1700000401000 } from './migrations/1700000401000-create-registrations.js';
import { CreateTickets1700000402000 } from './migrations/1700000402000-create-tickets.js';
import { CreateRulesQuotasAndSignups1700000404000 } from './migrations/1700000404000-create-rules-quotas-and-signups.js';
import { CountSharedAndOrganisationPlaces1700000405000 } from './migrations/1700000405000-count-shared-and-organisation-places.js';
import { CountSessionPlaces1700000406000 } from './migrations/1700000406000-count-session-places.js';
import { FormFile } from './forms/form-file.entity.js';
import { RegistrationForm } from './forms/registration-form.entity.js';
import { CreateRegistrationForms1700000410000 } from './migrations/1700000410000-create-registration-forms.js';
import { CreateFormFiles1700000411000 } from './migrations/1700000411000-create-form-files.js';
import { RegistrationUpload } from './import-upload.entity.js';
import { CreateRegistrationUploads1700000420000 } from './migrations/1700000420000-create-registration-uploads.js';
import { HoldPlacesForInvited1700000430000 } from './migrations/1700000430000-hold-places-for-invited.js';
import { OrganisationPlaces } from './organisation-places.entity.js';
import { RegistrationRule } from './registration-rule.entity.js';
import { SessionSignup } from './session-signup.entity.js';
import { Registration } from './registration.entity.js';
import { RegistrationNotice } from './registration-notice.entity.js';
import { TicketKey } from './ticket-key.entity.js';
import { Ticket } from './ticket.entity.js';

export const registrationSchema: Schema = {
  entities: [
    Registration,
    RegistrationNotice,
    RegistrationRule,
    RegistrationUpload,
    RegistrationForm,
    FormFile,
    OrganisationPlaces,
    SessionSignup,
    Ticket,
    TicketKey,
  ],
  migrations: [
    CreateRegistrations1700000401000,
    CreateTickets1700000402000,
    CountTakenPlaces1700000403000,
    CreateRulesQuotasAndSignups1700000404000,
    CountSharedAndOrganisationPlaces1700000405000,
    CountSessionPlaces1700000406000,
    CreateRegistrationForms1700000410000,
    CreateFormFiles1700000411000,
    CreateRegistrationUploads1700000420000,
    HoldPlacesForInvited1700000430000,
  ],
};
