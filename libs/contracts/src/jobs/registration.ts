import { IsIn, IsUUID } from 'class-validator';
import { defineJob } from '../job.js';
import { participantTypes, type ParticipantType } from '../vocabulary.js';

export class OfferFreedPlacesPayload {
  @IsUUID()
  conferenceId: string;

  @IsIn(participantTypes)
  participantType: ParticipantType;
}

export class PlaceTakenUpPayload {
  @IsUUID()
  registrationId: string;
}

/** Staff registered somebody in the place held for them. Outreach handles it: their invitation is answered. */
export const notePlaceTakenUp = defineJob({
  name: 'registration.note-place-taken-up',
  queue: 'notices',
  payload: PlaceTakenUpPayload,
  attempts: 5,
});

/** Places became free (cancelled, lapsed or newly added): offer them to those who wait longest. */
export const offerFreedPlaces = defineJob({
  name: 'registration.offer-freed-places',
  queue: 'registration',
  payload: OfferFreedPlacesPayload,
  attempts: 5,
});

export class EndedRegistrationPayload {
  @IsUUID()
  registrationId: string;
}

/** Somebody does not come any more: end what they had agreed with others. Docking handles it. */
export const followEndedRegistration = defineJob({
  name: 'registration.follow-ended',
  queue: 'registration',
  payload: EndedRegistrationPayload,
  attempts: 5,
});
