import { afterQuiet, isQuiet } from '#platform/local-time';
import type { Mail } from '../mail.entity.js';

type Timed = Pick<Mail, 'notBetween'>;

/** The moment, or the end of the hours it lies in between which the mail must not leave. */
export const earliest = ({ notBetween }: Timed, moment: Date): Date =>
  notBetween ? afterQuiet(moment, notBetween, notBetween.timeZone) : moment;

/** Whether the mail must not leave at this moment. */
export const isHeld = ({ notBetween }: Timed, moment: Date): boolean =>
  notBetween !== null && isQuiet(moment, notBetween, notBetween.timeZone);
