import { daysBetween, lightOf } from '#contracts/signing/milestones';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { localDay } from '../../domain/milestones/due-day.js';
import type { OwnMilestonesView } from '../../http/milestones/own-milestones.view.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { Milestones } from '../../persistence/milestones/milestones.js';
import { partyViews } from '../agreements/describe-agreements.js';
import { waiting } from './describe-milestones.js';
import type { OpenedOwner } from './milestones-link.js';

/** An agreement's milestones as one of its parties sees them: its own and the common ones. */
export async function describeOwnMilestones(
  tx: Transaction,
  call: Call,
  { party, agreement, conference }: OpenedOwner,
): Promise<OwnMilestonesView> {
  const milestones = new Milestones(tx);
  const today = localDay(call.clock.now(), conference.timeZone);
  const kind = await new Agreements(tx).findKind(agreement.kindId);
  const parties = (await partyViews(tx, [agreement.id])).get(agreement.id) ?? [];
  const mine = (await milestones.ofAgreement(agreement.id)).filter(
    ({ partyId, state }) => state !== 'dropped' && (partyId === null || partyId === party.id),
  );
  const ids = mine.map(({ id }) => id);
  const reports = await milestones.reports(ids);
  const files = await milestones.files(ids);
  const last = (await milestones.cooperation(agreement.id)).find(({ partyId }) => partyId === party.id);
  return {
    conferenceZh: conference.titleZh,
    conferenceEn: conference.titleEn || conference.titleZh,
    agreementZh: agreement.titleZh || agreement.titleEn,
    agreementEn: agreement.titleEn || agreement.titleZh,
    kindZh: kind?.nameZh ?? '',
    kindEn: kind?.nameEn ?? '',
    state: agreement.state,
    currency: agreement.currency,
    timeZone: conference.timeZone,
    today,
    parties: parties.map(({ id, organisationZh, organisationEn }) => ({
      organisationZh,
      organisationEn,
      isMine: id === party.id,
    })),
    contactName: party.contactName || party.signatoryName,
    milestones: mine.map((one) => {
      const said = reports.filter(({ milestoneId }) => milestoneId === one.id);
      const newest = said.at(-1);
      return {
        id: one.id,
        titleZh: one.titleZh || one.titleEn,
        titleEn: one.titleEn || one.titleZh,
        dueOn: one.dueOn,
        overdueDays: one.state === 'open' ? Math.max(0, daysBetween(one.dueOn, today)) : 0,
        isShared: one.partyId === null,
        state: one.state,
        light: lightOf(one, today),
        asksAmount: one.asksAmount,
        amountDue: one.amountDue,
        amountReached: one.amountReached,
        reachedOn: one.reachedOn,
        proposes: one.state === 'reported' ? (waiting(said)?.proposes ?? null) : null,
        askedAgain: newest?.answer === 'again' ? newest.answerWords : '',
        lastSaid: newest ? { at: newest.at.toISOString(), byName: newest.byName, words: newest.words } : null,
        files: files
          .filter(({ milestoneId }) => milestoneId === one.id)
          .map(({ id, fileName, sizeBytes }) => ({ id, fileName, sizeBytes })),
      };
    }),
    isAsked: agreement.state === 'in-force',
    lastAnswer: last
      ? { at: last.at.toISOString(), byName: last.byName, answer: last.answer, words: last.words }
      : null,
    mayReport: agreement.state === 'signed' || agreement.state === 'in-force',
  };
}
