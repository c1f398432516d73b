import { AuditEntry } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { isSettled } from '../../domain/agreements/agreement-states.js';
import type { OwnAgreementView } from '../../http/agreements/own-agreement.view.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { partyViews, textView } from './describe-agreements.js';
import type { OpenedParty } from './party-link.js';
import { fingerprintsNow } from './settle-agreement.js';

/** An agreement as one of its parties sees it; other parties' contacts are not for them. */
export async function describeOwn(
  tx: Transaction,
  { party, agreement, conference }: OpenedParty,
): Promise<OwnAgreementView> {
  const agreements = new Agreements(tx);
  const { id } = agreement;
  const kind = await agreements.findKind(agreement.kindId);
  const prints = await fingerprintsNow(tx, agreement, await agreements.parties([id]));
  const text = (await agreements.textsThatCount([id])).get(id);
  return {
    conferenceZh: conference.titleZh,
    conferenceEn: conference.titleEn || conference.titleZh,
    conferenceStartsAt: conference.startsAt.toISOString(),
    timeZone: conference.timeZone,
    kindZh: kind?.nameZh ?? '',
    kindEn: kind?.nameEn ?? '',
    number: agreement.number,
    titleZh: agreement.titleZh || agreement.titleEn,
    titleEn: agreement.titleEn || agreement.titleZh,
    amount: agreement.amount,
    currency: agreement.currency,
    startsOn: agreement.startsOn,
    endsOn: agreement.endsOn,
    state: agreement.state,
    withdrawnReason: agreement.withdrawnReason,
    dueAt: agreement.dueAt?.toISOString() ?? null,
    parties: ((await partyViews(tx, [id])).get(id) ?? []).map((one) => ({
      position: one.position,
      organisationZh: one.organisationZh,
      organisationEn: one.organisationEn,
      signatoryName: one.signatoryName,
      signatoryTitle: one.signatoryTitle,
      substituteName: one.substituteName,
      substituteTitle: one.substituteTitle,
      isConfirmed: one.confirmedAt !== null,
      isMine: one.id === party.id,
    })),
    witnesses: (await agreements.witnesses([id])).map(({ name, title, organisation }) => ({
      name,
      title,
      organisation,
    })),
    contact: {
      contactName: party.contactName,
      contactEmail: party.contactEmail,
      contactMobile: party.contactMobile,
    },
    text: text ? textView({ ...text, addedBy: '' }) : null,
    changedSince: await changedSince(tx, party.id, id, agreement.textVersion),
    confirmedAt: party.confirmedAt?.toISOString() ?? null,
    confirmedBy: party.confirmedBy,
    remark: party.remark,
    fingerprint: prints.get(party.id)!,
    mayChange: !isSettled(agreement.state),
  };
}

/** The text this party confirmed last, where another counts now. */
async function changedSince(
  tx: Transaction,
  partyId: string,
  agreementId: string,
  textVersion: number,
): Promise<number | null> {
  const last = await tx
    .createQueryBuilder(AuditEntry, 'e')
    .where({ subjectKind: 'agreement', subjectId: agreementId, action: 'agreement.confirmed' })
    .andWhere(`e.details->>'partyId' = :partyId`, { partyId })
    .orderBy('e.at', 'DESC')
    .addOrderBy('e.id', 'DESC')
    .getOne();
  const version = Number((last?.details as { textVersion?: number } | undefined)?.textVersion ?? 0);
  return version > 0 && version !== textVersion ? version : null;
}
