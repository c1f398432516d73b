import type { ParticipantType, RegistrationState } from '#contracts/vocabulary';

export const bulkActions = ['approve', 'decline', 'offer', 'cancel', 'move', 'mail'] as const;
export type BulkAction = (typeof bulkActions)[number];

/** The mail of `mail`, in one language or both: who reads the other gets the one there is. */
export interface Message {
  subjectZh?: string | null;
  textZh?: string | null;
  subjectEn?: string | null;
  textEn?: string | null;
}

export interface BulkWish {
  action: BulkAction;
  /** With decline and cancel; stands in the mail. */
  reason?: string | null;
  /** With move. */
  participantType?: ParticipantType;
  /** With mail. */
  message?: Message;
}

/** States in which a registration already is what an action makes of it. */
export const isDone: Record<BulkAction, readonly RegistrationState[]> = {
  approve: ['confirmed', 'waitlisted', 'offered'],
  decline: ['declined'],
  offer: ['offered', 'confirmed'],
  cancel: ['cancelled'],
  move: [],
  mail: [],
};
