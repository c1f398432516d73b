import { userNames } from '#accounts';
import type { ConferenceRecord } from '#conferences';
import { daysBetween, lightOf } from '#contracts/signing/milestones';
import { AuditEntry } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { maskEmail } from '#platform/text';
import { localDay } from '../../domain/milestones/due-day.js';
import { remindersOf } from '../../domain/milestones/reminder-plan.js';
import type {
  MilestoneChangeView,
  MilestoneDetailView,
  MilestoneReminderView,
  MilestoneReportView,
  MilestoneView,
} from '../../http/milestones/milestone.view.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import type { MilestoneReport } from '../../persistence/milestones/milestone-report.entity.js';
import type { Milestone } from '../../persistence/milestones/milestone.entity.js';
import { Milestones } from '../../persistence/milestones/milestones.js';
import { partyViews } from '../agreements/describe-agreements.js';

/** The last thing said that nobody has answered, apart from mere progress. */
export const waiting = (reports: readonly MilestoneReport[]): MilestoneReport | null =>
  reports.findLast(({ answer, proposes }) => answer === null && proposes !== 'progress') ?? null;

export const reportView = ({ milestoneId: _, at, ...report }: MilestoneReport): MilestoneReportView => ({
  ...report,
  at: at.toISOString(),
});

/** Rows of the console's list, in their order; of one conference. */
export async function milestoneViews(
  tx: Transaction,
  call: Call,
  { timeZone }: ConferenceRecord,
  rows: readonly Milestone[],
): Promise<MilestoneView[]> {
  const today = localDay(call.clock.now(), timeZone);
  const ids = [...new Set(rows.map(({ agreementId }) => agreementId))];
  const agreements = new Map((await new Agreements(tx).byIds(ids)).map((one) => [one.id, one]));
  const parties = await partyViews(tx, ids);
  const reports = await new Milestones(tx).reports(
    rows.filter(({ state }) => state === 'reported').map(({ id }) => id),
  );
  return rows.map((row) => {
    const agreement = agreements.get(row.agreementId)!;
    const mine = (parties.get(row.agreementId) ?? []).filter(({ id }) => !row.partyId || id === row.partyId);
    return {
      id: row.id,
      agreementId: row.agreementId,
      agreementZh: agreement.titleZh || agreement.titleEn,
      agreementEn: agreement.titleEn || agreement.titleZh,
      kindId: agreement.kindId,
      currency: agreement.currency,
      titleZh: row.titleZh || row.titleEn,
      titleEn: row.titleEn || row.titleZh,
      dueOn: row.dueOn,
      overdueDays: row.state === 'open' ? Math.max(0, daysBetween(row.dueOn, today)) : 0,
      parties: (parties.get(row.agreementId) ?? []).map(
        ({ id, organisationId, organisationZh, organisationEn }) => ({
          id,
          organisationId,
          organisationZh,
          organisationEn,
        }),
      ),
      partyId: row.partyId,
      ownerName:
        row.ownerName ||
        mine
          .map(({ contactName, signatoryName }) => contactName || signatoryName)
          .filter(Boolean)
          .join('、'),
      asksAmount: row.asksAmount,
      amountDue: row.amountDue,
      amountReached: row.amountReached,
      state: row.state,
      light: lightOf(row, today),
      proposes: waiting(reports.filter(({ milestoneId }) => milestoneId === row.id))?.proposes ?? null,
      version: row.version,
    };
  });
}

/** Everything about one milestone, for a colleague. */
export async function milestoneDetail(
  tx: Transaction,
  call: Call,
  conference: ConferenceRecord,
  id: string,
): Promise<MilestoneDetailView> {
  const milestones = new Milestones(tx);
  const milestone = (await milestones.find(id))!;
  const [view] = await milestoneViews(tx, call, conference, [milestone]);
  return {
    ...view!,
    titleZh: milestone.titleZh,
    titleEn: milestone.titleEn,
    note: milestone.note,
    reason: milestone.reason,
    reachedOn: milestone.reachedOn,
    namedOwner: milestone.ownerName,
    ownerEmail: milestone.ownerEmail && maskEmail(milestone.ownerEmail),
    ownerLanguage: milestone.ownerLanguage,
    reports: (await milestones.reports([id])).map(reportView),
    files: (await milestones.files([id])).map(
      ({ id: fileId, fileName, mediaType, sizeBytes, addedBy, addedAt }) => ({
        id: fileId,
        fileName,
        mediaType,
        sizeBytes,
        addedBy,
        addedAt: addedAt.toISOString(),
      }),
    ),
    reminders: await reminderViews(milestones, milestone, conference.timeZone),
    cooperation: (await milestones.cooperation(milestone.agreementId)).map(
      ({ agreementId: _, at, ...report }) => ({ ...report, at: at.toISOString() }),
    ),
    timeline: await timelineOf(tx, id),
  };
}

/** What was decided, and of an open one what is still to come for its day. */
async function reminderViews(
  milestones: Milestones,
  milestone: Milestone,
  timeZone: string,
): Promise<MilestoneReminderView[]> {
  const decided = await milestones.reminders(milestone.id);
  const isDecided = (kind: string): boolean =>
    decided.some((one) => one.kind === kind && one.dueOn === milestone.dueOn);
  const planned =
    milestone.state === 'open' ? remindersOf(milestone.dueOn, milestone.dueSetAt, timeZone) : [];
  return [
    ...decided.map(({ kind, at, outcome }) => ({ kind, at: at.toISOString(), outcome })),
    ...planned
      .filter(({ kind }) => !isDecided(kind))
      .map(({ kind, at }) => ({ kind, at: at.toISOString(), outcome: 'planned' as const })),
  ];
}

/** What happened to it, oldest first. */
async function timelineOf(tx: Transaction, id: string): Promise<MilestoneChangeView[]> {
  const changes = await tx.find(AuditEntry, {
    where: { subjectKind: 'milestone', subjectId: id },
    order: { at: 'ASC', id: 'ASC' },
  });
  const userId = (actor: string): string => (actor.startsWith('user:') ? actor.slice(5) : '');
  const names = await userNames(
    tx,
    changes.flatMap(({ actor }) => userId(actor) || []),
  );
  return changes.map(({ at, action, actor, details }) => ({
    at: at.toISOString(),
    what: action,
    actorName: names.get(userId(actor)) ?? null,
    details: details as Record<string, unknown>,
  }));
}
