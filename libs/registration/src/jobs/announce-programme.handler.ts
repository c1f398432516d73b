import { Injectable } from '@nestjs/common';
import { announceProgramme, type ProgrammePayload } from '#contracts/jobs/conferences';
import type { Call } from '#platform/call';
import { Handles, type JobHandler } from '#platform/queue';
import { OfferPlaces } from '../application/offer-places.js';
import { AnnounceProgramme } from '../application/programme/announce-programme.js';

@Injectable()
@Handles(announceProgramme)
export class AnnounceProgrammeHandler implements JobHandler<ProgrammePayload> {
  constructor(
    private readonly announce: AnnounceProgramme,
    private readonly offerPlaces: OfferPlaces,
  ) {}

  async handle({ conferenceId, number, notify }: ProgrammePayload, call: Call): Promise<void> {
    await this.announce.run(call, conferenceId, number, notify);
    await this.offerPlaces.run(call, conferenceId); // sessions may have more places now
  }
}
