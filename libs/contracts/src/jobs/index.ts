import type { JobContract } from '../job.js';
import { startPasswordReset } from './accounts.js';
import { announceCancellation, announceChange, announceProgramme } from './conferences.js';
import { agreementIntended, computeTimetable } from './docking.js';
import { sendMail, sendMailing } from './mail.js';
import { sealAgreements } from './signing.js';
import { followEndedRegistration, notePlaceTakenUp, offerFreedPlaces } from './registration.js';

/** Every job there is. At boot the worker insists on exactly one handler for each. */
export const jobContracts: readonly JobContract[] = [
  sendMail,
  sendMailing,
  startPasswordReset,
  announceCancellation,
  announceChange,
  announceProgramme,
  offerFreedPlaces,
  notePlaceTakenUp,
  followEndedRegistration,
  computeTimetable,
  agreementIntended,
  sealAgreements,
];
