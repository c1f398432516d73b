import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { userNames } from '#accounts';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { concernsEverybody, programmeDifference } from '../../domain/programme/programme-difference.js';
import type {
  ProgrammeView,
  ReleaseListView,
  ReleasePreviewView,
  ReleaseRowView,
  ReleaseView,
} from '../../http/programme/programme.view.js';
import { Conferences } from '../../persistence/conferences.js';
import type { ProgrammeRelease } from '../../persistence/programme-release.entity.js';
import { Programmes } from '../../persistence/programmes.js';
import { requireConference } from '../conference-access.js';
import { describeProgramme } from './describe-programme.js';
import { ProgrammeAudience } from './programme-audience.js';
import { surveyProgramme } from './programme-ground.js';

/** The programme for colleagues: its draft, what a release would do, and its public versions. */
@Injectable()
export class ReadProgramme {
  constructor(
    private readonly transactions: Transactions,
    private readonly audience: ProgrammeAudience,
  ) {}

  async draft(call: Call, id: string): Promise<ProgrammeView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, id, 'conference.read');
    return describeProgramme(tx, id);
  }

  async preview(call: Call, id: string): Promise<ReleasePreviewView> {
    const tx = this.transactions.reader;
    const record = await requireConference(tx, call, id, 'conference.edit');
    const conference = (await new Conferences(tx).find(id))!;
    const { released, wouldShow, clashes } = await surveyProgramme(tx, conference);
    const before = released?.sessions ?? [];
    const change = {
      changes: programmeDifference(before, wouldShow),
      concernsEverybody: concernsEverybody(before, wouldShow),
    };
    const concerned = await this.audience.concerned(tx, record, change);
    return {
      version: conference.programmeVersion,
      clashes,
      difference: change.changes,
      concernsEverybody: change.concernsEverybody,
      mails: concerned.mails,
      examples: concerned.examples,
      mailsAnyway: concerned.mailsAnyway,
      hurt: concerned.hurt.count,
    };
  }

  async releases(call: Call, id: string): Promise<ReleaseListView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, id, 'conference.read');
    const releases = await new Programmes(tx, id).releases();
    const names = await userNames(
      tx,
      releases.flatMap(({ releasedById }) => releasedById ?? []),
    );
    return { items: releases.map((release) => rowOf(release, names)) };
  }

  async release(call: Call, id: string, number: number): Promise<ReleaseView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, id, 'conference.read');
    const programmes = new Programmes(tx, id);
    const release = await programmes.release(number);
    if (!release) throw new DomainError('access.not-found');
    const before = await programmes.release(number - 1);
    const names = await userNames(tx, release.releasedById ? [release.releasedById] : []);
    return {
      ...rowOf(release, names),
      difference: programmeDifference(before?.sessions ?? [], release.sessions),
    };
  }
}

const rowOf = (release: ProgrammeRelease, names: ReadonlyMap<string, string>): ReleaseRowView => ({
  number: release.number,
  releasedAt: release.releasedAt.toISOString(),
  releasedByName: names.get(release.releasedById ?? '') ?? null,
  noteZh: release.noteZh,
  noteEn: release.noteEn,
  sessions: release.sessions.length,
});
