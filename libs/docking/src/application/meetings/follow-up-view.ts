import type { FollowUpView } from '../../http/meetings/own-meetings.view.js';
import type { FollowUp } from '../../persistence/meetings/follow-up.entity.js';
import type { Person } from '../../persistence/meetings/people.js';

export const followUpView = (
  followUp: FollowUp | undefined,
  people: ReadonlyMap<string, Person>,
): FollowUpView | null =>
  followUp
    ? {
        ownerId: followUp.ownerId,
        ownerName: people.get(followUp.ownerId)?.name ?? '',
        dueOn: followUp.dueOn,
        words: followUp.words,
        doneAt: followUp.doneAt?.toISOString() ?? null,
      }
    : null;
