import { userNames } from '#accounts';
import { AuditEntry } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { Mail } from '#platform/mail';
import type { TimelineEntryView } from '../../http/registration.view.js';
import type { TimelineSources } from './timeline-sources.js';

type Unnamed = Omit<TimelineEntryView, 'actorName'>;

/** Everything that happened to a registration and every mail about it, oldest first, with the names of who did it. */
export async function timelineOf(
  tx: Transaction,
  registrationId: string,
  sources?: TimelineSources,
): Promise<TimelineEntryView[]> {
  const subject = { subjectKind: 'registration', subjectId: registrationId };
  const changes = await tx.find(AuditEntry, { where: subject, order: { at: 'ASC', id: 'ASC' } });
  const mails = await tx.find(Mail, { where: subject, order: { createdAt: 'ASC', id: 'ASC' } });
  const told = (await sources?.of(tx, registrationId)) ?? [];
  const entries: Unnamed[] = [
    ...changes.map((entry) => ({
      at: entry.at.toISOString(),
      kind: 'change' as const,
      what: entry.action,
      actor: entry.actor,
      details: entry.details as Record<string, unknown>,
      mailId: null,
      mailState: null,
    })),
    ...mails.map((mail) => ({
      at: mail.createdAt.toISOString(),
      kind: 'mail' as const,
      what: mail.template,
      actor: null,
      details: {},
      mailId: mail.id,
      mailState: mail.state,
    })),
    ...told.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString(), mailId: null, mailState: null })),
  ];
  const names = await userNames(
    tx,
    entries.flatMap(({ actor }) => userIdIn(actor) ?? []),
  );
  return entries
    .map((entry) => ({ ...entry, actorName: names.get(userIdIn(entry.actor) ?? '') ?? null }))
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

const userIdIn = (actor: string | null): string | null =>
  actor?.startsWith('user:') ? actor.slice('user:'.length) : null;
