import { Injectable } from '@nestjs/common';
import { GrantScopes } from '#accounts';
import { findConferences } from './front-door.js';

/** Tells accounts which campaign a conference belongs to: its manager gives roles in all its conferences. */
@Injectable()
export class TellGrantScopes {
  constructor(scopes: GrantScopes) {
    scopes.register(async (tx, ids) => {
      const conferences = await findConferences(tx, ids);
      return new Map(conferences.map(({ id, campaignId }) => [id, campaignId]));
    });
  }
}
