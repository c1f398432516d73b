import { windowFault, type RegistrationWindow } from '../registration-window.js';

/** Until when people change their own registration: the rule's date, else the end of registration; never after the end. */
export function editEnd(
  { editUntil }: { editUntil: Date | null },
  { registrationClosesAt, endsAt }: Pick<RegistrationWindow, 'registrationClosesAt' | 'endsAt'>,
): Date {
  const until = editUntil ?? registrationClosesAt ?? endsAt;
  return until < endsAt ? until : endsAt;
}

/** Whether people may register colleagues along at this moment. */
export const isOpen = (conference: RegistrationWindow, now: Date): boolean =>
  windowFault(conference, now) === null;
