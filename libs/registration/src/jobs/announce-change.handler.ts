import { Injectable } from '@nestjs/common';
import { announceChange, type ConferencePayload } from '#contracts/jobs/conferences';
import type { Call } from '#platform/call';
import { Handles, type JobHandler } from '#platform/queue';
import { Announce } from '../application/announce.js';

@Injectable()
@Handles(announceChange)
export class AnnounceChangeHandler implements JobHandler<ConferencePayload> {
  constructor(private readonly announce: Announce) {}

  async handle({ conferenceId }: ConferencePayload, call: Call): Promise<void> {
    await this.announce.run(call, conferenceId, 'registration.conference-changed');
  }
}
