import type { Letter } from '#contracts/outreach/letter';
import type { MailingAttachment } from '#contracts/outreach/mailing';
import type { ParticipantType } from '#contracts/vocabulary';

/** A letter with everything a mailing says about it. */
export interface LetterOrder {
  letter: Letter;
  attachments: readonly MailingAttachment[];
  /** '' for the conference's organiser. */
  senderName: string;
  /** What the invited are to be registered as. */
  participantType: ParticipantType | null;
  /** Until when a place is held for each of the invited. */
  holdsUntil: Date | null;
  surveyId: string | null;
}
