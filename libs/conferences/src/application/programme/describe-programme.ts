import type { Transaction } from '#platform/database';
import { programmeDifference } from '../../domain/programme/programme-difference.js';
import type { ProgrammeView } from '../../http/programme/programme.view.js';
import { Conferences } from '../../persistence/conferences.js';
import { surveyProgramme } from './programme-ground.js';

/** The draft of a conference that exists, with its clashes and what a release would change. */
export async function describeProgramme(tx: Transaction, conferenceId: string): Promise<ProgrammeView> {
  const conference = (await new Conferences(tx).find(conferenceId))!;
  const ground = await surveyProgramme(tx, conference);
  return {
    version: conference.programmeVersion,
    sessions: ground.draft.map(({ conferenceId: _, position: __, ...session }) => ({
      ...session,
      startsAt: session.startsAt?.toISOString() ?? null,
      endsAt: session.endsAt?.toISOString() ?? null,
      taken: ground.taken.get(session.id) ?? 0,
    })),
    clashes: ground.clashes,
    roomsHeldElsewhere: ground.held,
    releasedNumber: ground.released?.number ?? null,
    releasedAt: ground.released?.releasedAt.toISOString() ?? null,
    difference: programmeDifference(ground.released?.sessions ?? [], ground.wouldShow),
  };
}
