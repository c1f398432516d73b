import { Injectable } from '@nestjs/common';
import { findConference, requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { issueToken, openToken, revokeTokens } from '#platform/tokens';
import type { NoteLinkView } from '../../http/roundtables/docking-sessions.view.js';
import type { SaveNotesDto } from '../../http/roundtables/note-taking.dto.js';
import type { NotesSavedView, NoteTakingView } from '../../http/roundtables/note-taking.view.js';
import { People } from '../../persistence/meetings/people.js';
import type { Roundtable } from '../../persistence/roundtables/roundtable.entity.js';
import { Roundtables } from '../../persistence/roundtables/roundtables.js';
import { discussedItemView, hostsOfTables, sessionFacts } from './describe-sessions.js';
import { dockingSessions } from './docking-sessions.js';
import { requireSession } from './read-docking-sessions.js';

/** Minutes are often finished in the days after. */
const DAYS_AFTER = 14;
const DAY_MS = 86_400_000;

/** A note-taker's link, and what it opens: who sits at the table, and one note for each item. */
@Injectable()
export class TakeNotes {
  constructor(private readonly transactions: Transactions) {}

  /** A link for one table, or for all of a session. The one given out before opens nothing any more. */
  link(
    call: Call,
    conferenceId: string,
    sessionId: string,
    roundtableId: string | null = null,
  ): Promise<NoteLinkView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'docking.edit');
      await requireSession(tx, conferenceId, sessionId);
      if (roundtableId && (await new Roundtables(tx).find(roundtableId))?.sessionId !== sessionId)
        throw new DomainError('access.not-found');
      const subject = roundtableId ?? sessionId;
      await revokeTokens(tx, call, 'note-taking', subject);
      const until = new Date(conference.endsAt.getTime() + DAYS_AFTER * DAY_MS);
      const token = await issueToken(tx, call, 'note-taking', subject, until);
      await recordAudit(tx, call, {
        action: 'note-link.given',
        subject: roundtableId
          ? { kind: 'roundtable', id: roundtableId }
          : { kind: 'docking-session', id: sessionId },
        scopeId: conferenceId,
        details: { sessionId },
      });
      return { token };
    });
  }

  async open(call: Call, token: string): Promise<NoteTakingView> {
    const tx = this.transactions.reader;
    const tables = await tablesOf(tx, call, token);
    const { conferenceId, sessionId } = tables[0]!;
    const conference = await findConference(tx, conferenceId);
    const session = (await dockingSessions(tx, conferenceId)).find(({ id }) => id === sessionId);
    if (!conference || !session) throw new DomainError('roundtables.session-gone');
    const roundtables = new Roundtables(tx);
    const items = await roundtables.items(tables.map(({ id }) => id));
    const hosts = await hostsOfTables(tx, tables);
    const seated = (await roundtables.signedUp([sessionId])).filter(({ state }) => state === 'taken');
    const people = await new People(tx).byIds(seated.map(({ registrationId }) => registrationId));
    return {
      timeZone: conference.timeZone,
      session: (await sessionFacts(tx, [session]))[0]!,
      roundtables: tables.map((table) => ({
        id: table.id,
        number: table.number,
        topicZh: table.topicZh,
        topicEn: table.topicEn || table.topicZh,
        hostName: (table.hostId && hosts.get(table.hostId)?.name) || null,
        noteTaker: table.noteTaker,
        people: seated
          .filter(({ roundtableId }) => roundtableId === table.id)
          .flatMap(({ registrationId, presence }) => {
            const person = people.get(registrationId);
            if (!person) return [];
            const { name, title, organisationZh, organisationEn } = person;
            return [{ registrationId, name, title, organisationZh, organisationEn, presence }];
          }),
        items: items.filter(({ roundtableId }) => roundtableId === table.id).map(discussedItemView),
        note: table.note,
        notedAt: table.notedAt?.toISOString() ?? null,
      })),
    };
  }

  /** People who sit there no more, and items discussed no more, are passed over: nothing else of it is lost. */
  save(
    call: Call,
    { token, roundtableId, note, items = [], people = [] }: SaveNotesDto,
  ): Promise<NotesSavedView> {
    return this.transactions.run(call, async (tx) => {
      const table = (await tablesOf(tx, call, token)).find(({ id }) => id === roundtableId);
      if (!table) throw new DomainError('access.link-invalid');
      const roundtables = new Roundtables(tx);
      const now = call.clock.now();
      if (note !== undefined) await roundtables.noteTable(roundtableId, note ?? '', now);
      const before = new Map((await roundtables.items([roundtableId])).map((item) => [item.itemId, item]));
      for (const { itemId, outcome, note: words } of items) {
        const item = before.get(itemId);
        if (!item) continue;
        const changes = {
          outcome: outcome === undefined ? item.outcome : outcome,
          note: words === undefined ? item.note : (words ?? ''),
          notedAt: now,
        };
        await roundtables.noteItem(roundtableId, itemId, changes);
        if (changes.outcome !== item.outcome)
          await recordAudit(tx, call, {
            action: 'roundtable-item.judged',
            subject: { kind: 'docking-item', id: itemId },
            scopeId: table.conferenceId,
            details: { from: item.outcome, to: changes.outcome, table: table.number },
          });
      }
      for (const { registrationId, presence } of people)
        await roundtables.tick(roundtableId, registrationId, presence ?? null);
      return { savedAt: now.toISOString() };
    });
  }
}

/** @throws DomainError access.link-invalid */
async function tablesOf(tx: Transaction, call: Call, token: string): Promise<Roundtable[]> {
  const subject = await openToken(tx, call, 'note-taking', token);
  const roundtables = new Roundtables(tx);
  const one = await roundtables.find(subject);
  const tables = one ? [one] : await roundtables.of([subject]);
  if (tables.length === 0) throw new DomainError('access.link-invalid');
  return tables;
}
