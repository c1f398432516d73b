import { Injectable } from '@nestjs/common';
import { notePlaceTakenUp, type PlaceTakenUpPayload } from '#contracts/jobs/registration';
import type { Call } from '#platform/call';
import { Handles, type JobHandler } from '#platform/queue';
import { NotePlaceTakenUp } from '../application/invitations/note-place-taken-up.js';

@Injectable()
@Handles(notePlaceTakenUp)
export class NotePlaceTakenUpHandler implements JobHandler<PlaceTakenUpPayload> {
  constructor(private readonly note: NotePlaceTakenUp) {}

  handle({ registrationId }: PlaceTakenUpPayload, call: Call): Promise<void> {
    return this.note.run(call, registrationId);
  }
}
