import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Together, Transactions } from '#platform/database';
import type { PublicRegistrationDto } from '../http/public-registration.dto.js';
import type { RegisteredView } from '../http/public-registration.view.js';
import { refuseTwin } from './admission/admit-all.js';
import type { PublicRequest } from './admission/public-ground.js';
import { registering } from './admission/register-all.js';
import { tellOfHeldPlace } from './holds/tell-of-held-place.js';

/** Enough to make one write to disk worth many registrations, few enough that nobody waits long for the others. */
const AT_MOST = 64;
/** One batch is written while the next is read. */
const LANES = 2;
/** Fewer wait for the batch on its way. */
const WORTH_A_LANE = 16;
const PATIENCE_MS = 10;

/** People register themselves on the public page: a place if one is free, else the waiting list or an approval. */
@Injectable()
export class RegisterPublicly {
  private readonly together: Together<PublicRequest, RegisteredView>;

  constructor(private readonly transactions: Transactions) {
    this.together = new Together(
      (requests) => transactions.runTogether(requests, registering).catch(refuseTwin),
      { atMost: AT_MOST, lanes: LANES, worthALane: WORTH_A_LANE, patienceMs: PATIENCE_MS },
    );
  }

  /** How many wait for their decision in this process. */
  get waiting(): number {
    return this.together.length;
  }

  run(call: Call, slug: string, form: PublicRegistrationDto): Promise<RegisteredView> {
    return this.together
      .ask({ call, slug, form })
      .catch((error: unknown) => tellOfHeldPlace(this.transactions.reader, slug, form, error));
  }
}
