import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { isAnnouncedState } from '../../domain/conference-states.js';
import type { Impact } from '../../domain/impact.js';
import { concernsEverybody, programmeDifference } from '../../domain/programme/programme-difference.js';
import type { ReleaseProgrammeDto } from '../../http/programme/programme.dto.js';
import type { ProgrammeView } from '../../http/programme/programme.view.js';
import { Conference } from '../../persistence/conference.entity.js';
import { Conferences } from '../../persistence/conferences.js';
import { ProgrammeSession } from '../../persistence/programme-session.entity.js';
import { Programmes } from '../../persistence/programmes.js';
import { lockForEdit } from '../conference-access.js';
import { describeProgramme } from './describe-programme.js';
import { ProgrammeAudience } from './programme-audience.js';
import { surveyProgramme, type ProgrammeGround } from './programme-ground.js';
import { writeRelease } from './write-release.js';

/** Makes the draft public: the next version, and word of it to those concerned alone. */
@Injectable()
export class ReleaseProgramme {
  constructor(
    private readonly transactions: Transactions,
    private readonly audience: ProgrammeAudience,
  ) {}

  run(call: Call, id: string, input: ReleaseProgrammeDto): Promise<ProgrammeView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await lockForEdit(tx, call, id);
      if (!isAnnouncedState(conference.state)) throw new DomainError('conferences.release-needs-publishing');
      if (conference.programmeVersion !== input.version) throw new DomainError('record.changed-meanwhile');
      if (conference.venueId) await new Programmes(tx, id).lockVenue(conference.venueId);
      const ground = await surveyProgramme(tx, conference);
      assertReleasable(ground);
      if (!input.confirm) await this.assertNobodyHurt(tx, id, ground);
      const sessions = await this.keepTakenPlaces(tx, conference, ground);
      await writeRelease(tx, call, id, { ...input, before: ground.released, sessions });
      return describeProgramme(tx, id);
    });
  }

  private async assertNobodyHurt(tx: Transaction, id: string, ground: ProgrammeGround): Promise<void> {
    const before = ground.released?.sessions ?? [];
    const record = (await new Conferences(tx).record(id))!;
    const { hurt } = await this.audience.concerned(tx, record, {
      changes: programmeDifference(before, ground.wouldShow),
      concernsEverybody: concernsEverybody(before, ground.wouldShow),
    });
    const impacts: Impact[] = hurt.count > 0 ? [{ kind: 'session-signups', ...hurt }] : [];
    for (const { id: sessionId, signUp, titleZh } of ground.wouldShow) {
      const taken = ground.taken.get(sessionId) ?? 0;
      if (signUp && signUp.places < taken)
        impacts.push({
          kind: 'session-places-below-taken',
          count: taken - signUp.places,
          examples: [titleZh],
        });
    }
    if (impacts.length > 0) throw new DomainError('conferences.release-hurts', {}, [], { impacts });
  }

  /** Fewer places than are taken become what is taken, in the draft as well, so that it says what holds. */
  private async keepTakenPlaces(
    tx: Transaction,
    conference: Conference,
    { wouldShow, taken }: ProgrammeGround,
  ): Promise<ProgrammeGround['wouldShow']> {
    const sessions = wouldShow.map((session) => {
      const least = taken.get(session.id) ?? 0;
      if (!session.signUp || session.signUp.places >= least) return session;
      return { ...session, signUp: { ...session.signUp, places: least } };
    });
    const raised = sessions.filter((session, index) => session !== wouldShow[index]);
    for (const { id, signUp } of raised) await tx.update(ProgrammeSession, { id }, { signUp });
    if (raised.length > 0)
      await tx.update(
        Conference,
        { id: conference.id },
        { programmeVersion: conference.programmeVersion + 1 },
      );
    return sessions;
  }
}

/** @throws DomainError where something clashes that blocks, or nothing has changed */
function assertReleasable({ clashes, released, wouldShow }: ProgrammeGround): void {
  const blocking = clashes.filter(({ isBlocking }) => isBlocking);
  if (blocking.length > 0)
    throw new DomainError('conferences.programme-clashes', { count: blocking.length }, [], {
      clashes: blocking,
    });
  if (released && programmeDifference(released.sessions, wouldShow).length === 0)
    throw new DomainError('conferences.nothing-to-release');
}

/** Publishing shows the draft where nothing keeps it back; else the programme follows once it is in order. */
export async function releaseOnPublishing(
  tx: Transaction,
  call: Call,
  conference: Conference,
): Promise<void> {
  const programmes = new Programmes(tx, conference.id);
  if (conference.venueId) await programmes.lockVenue(conference.venueId);
  const ground = await surveyProgramme(tx, conference);
  if (ground.wouldShow.length === 0 || ground.clashes.some(({ isBlocking }) => isBlocking)) return;
  await writeRelease(tx, call, conference.id, {
    before: ground.released,
    sessions: ground.wouldShow,
    notify: false,
  });
}
