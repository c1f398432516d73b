import { Injectable } from '@nestjs/common';
import { offerFreedPlaces, type OfferFreedPlacesPayload } from '#contracts/jobs/registration';
import type { Call } from '#platform/call';
import { Handles, type JobHandler } from '#platform/queue';
import { OfferPlaces } from '../application/offer-places.js';

@Injectable()
@Handles(offerFreedPlaces)
export class OfferFreedPlacesHandler implements JobHandler<OfferFreedPlacesPayload> {
  constructor(private readonly offerPlaces: OfferPlaces) {}

  async handle({ conferenceId }: OfferFreedPlacesPayload, call: Call): Promise<void> {
    await this.offerPlaces.run(call, conferenceId);
  }
}
