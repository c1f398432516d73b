import { accountsErrors } from './accounts.js';
import { ceremonyErrors } from './ceremony.js';
import { checkInErrors } from './check-in.js';
import { conferencesErrors } from './conferences.js';
import { dockingErrors } from './docking.js';
import type { ErrorEntry } from './entry.js';
import { evidenceErrors } from './evidence.js';
import { formErrors } from './form.js';
import { generalErrors } from './general.js';
import { lettersErrors } from './letters.js';
import { invitationErrors } from './invitations.js';
import { meetingsErrors } from './meetings.js';
import { organisationsErrors } from './organisations.js';
import { outreachErrors } from './outreach.js';
import { registrationErrors } from './registration.js';
import { roundtablesErrors } from './roundtables.js';
import { reportsErrors } from './reports.js';
import { signingErrors } from './signing.js';
import { stageErrors } from './stage.js';
import { surveyErrors } from './surveys.js';
import { timetableErrors } from './timetable.js';

const all = {
  ...generalErrors,
  ...accountsErrors,
  ...organisationsErrors,
  ...conferencesErrors,
  ...registrationErrors,
  ...formErrors,
  ...invitationErrors,
  ...outreachErrors,
  ...lettersErrors,
  ...surveyErrors,
  ...checkInErrors,
  ...dockingErrors,
  ...meetingsErrors,
  ...timetableErrors,
  ...reportsErrors,
  ...roundtablesErrors,
  ...signingErrors,
  ...stageErrors,
  ...evidenceErrors,
  ...ceremonyErrors,
};

export type ErrorCode = keyof typeof all;
export const errorCatalogue: Record<ErrorCode, ErrorEntry> = all;
