import { userNames } from '#accounts';
import { AuditEntry } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { Mail } from '#platform/mail';
import type { InvitationEventView } from '../../http/invitations/invitations.view.js';
import type { Invitation } from '../../persistence/invitation.entity.js';

type Unnamed = Omit<InvitationEventView, 'actorName'> & { actor: string | null };

/** What happened to an invitation, oldest first: when it was made and opened, its mails, its answers, by whom. */
export async function invitationTimeline(
  tx: Transaction,
  { id, mailId, createdAt, openedAt }: Invitation,
): Promise<InvitationEventView[]> {
  const changes = await tx.findBy(AuditEntry, { subjectKind: 'invitation', subjectId: id });
  const mails = await tx.find(Mail, {
    where: [{ subjectKind: 'invitation', subjectId: id }, ...(mailId ? [{ id: mailId }] : [])],
  });
  const events: Unnamed[] = [
    moment(createdAt, 'invitation.made'),
    ...(openedAt ? [moment(openedAt, 'invitation.opened')] : []),
    ...changes.map(({ at, action, actor, details }) => ({
      at: at.toISOString(),
      what: action,
      kind: 'change' as const,
      actor,
      details: details as Record<string, unknown>,
      mailId: null,
      mailState: null,
    })),
    ...mails.flatMap((mail) => [
      {
        at: mail.createdAt.toISOString(),
        what: mail.template,
        kind: 'mail' as const,
        actor: null,
        details: { subject: mail.subjectLine },
        mailId: mail.id,
        mailState: mail.state,
      },
      ...(mail.deliveredAt ? [moment(mail.deliveredAt, 'mail.delivered')] : []),
      ...(mail.bouncedAt ? [moment(mail.bouncedAt, 'mail.bounced')] : []),
      ...(mail.clickedAt ? [moment(mail.clickedAt, 'mail.clicked')] : []),
    ]),
  ];
  const names = await userNames(
    tx,
    events.flatMap(({ actor }) => (actor?.startsWith('user:') ? actor.slice('user:'.length) : [])),
  );
  return events
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ actor, ...event }) => ({
      ...event,
      actorName: actor?.startsWith('user:') ? (names.get(actor.slice('user:'.length)) ?? null) : null,
    }));
}

const moment = (at: Date, what: string): Unnamed => ({
  at: at.toISOString(),
  what,
  kind: 'moment',
  actor: null,
  details: {},
  mailId: null,
  mailState: null,
});
