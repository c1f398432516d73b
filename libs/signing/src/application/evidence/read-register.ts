import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { findOrganisations } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type {
  AgreementEvidenceView,
  EvidenceRegisterView,
  KindTotalView,
  RegisterRowView,
  SealRunView,
} from '../../http/evidence/evidence.view.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { EvidenceRows } from '../../persistence/evidence/evidence-rows.js';
import type { SealRun } from '../../persistence/evidence/seal-run.entity.js';
import { SealRuns } from '../../persistence/evidence/seal-runs.js';
import { requireAgreement } from '../agreements/agreement-access.js';
import { describeEvidence, sealView } from './describe-evidence.js';
import { isSigned } from './seal-agreement.js';

@Injectable()
export class ReadRegister {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string): Promise<EvidenceRegisterView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'signing.read');
    const rows = await registerRows(tx, conferenceId);
    const run = await new SealRuns(tx).latest(conferenceId);
    return { rows, totals: totalsOf(rows), run: run && runView(run) };
  }

  async one(call: Call, id: string): Promise<AgreementEvidenceView> {
    const tx = this.transactions.reader;
    const { agreement } = await requireAgreement(tx, call, id, 'signing.read');
    return describeEvidence(tx, agreement);
  }
}

export const runView = ({ id, state, total, sealed, failed, startedAt, endedAt }: SealRun): SealRunView => ({
  id,
  state,
  total,
  sealed,
  failed,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

/** What is or may still be signed, by number, then by when it was entered. */
export async function registerRows(tx: Transaction, conferenceId: string): Promise<RegisterRowView[]> {
  const agreements = new Agreements(tx);
  const all = (await agreements.ofConference(conferenceId)).filter(({ state }) => state !== 'withdrawn');
  const ids = all.map(({ id }) => id);
  const kinds = new Map((await agreements.kinds()).map((kind) => [kind.id, kind]));
  const parties = await agreements.parties(ids);
  const organisations = await findOrganisations(tx, [
    ...new Set(parties.map(({ organisationId }) => organisationId)),
  ]);
  const rows = new EvidenceRows(tx);
  const [signatures, scans, seals] = [
    await rows.signatures(ids),
    await rows.scans(ids),
    await rows.seals(ids),
  ];
  return all
    .toSorted(
      (one, other) =>
        one.number.localeCompare(other.number, 'en', { numeric: true }) ||
        one.createdAt.getTime() - other.createdAt.getTime(),
    )
    .map((agreement) => {
      const { id, kindId } = agreement;
      const own = parties.filter(({ agreementId }) => agreementId === id);
      const seal = seals.get(id);
      const kind = kinds.get(kindId);
      const made = signatures.filter(({ agreementId }) => agreementId === id);
      const attached = scans.filter(({ agreementId }) => agreementId === id);
      const latest = Math.max(
        agreement.signedAt?.getTime() ?? 0,
        ...made.map(({ signedAt }) => signedAt.getTime()),
        ...attached.map(({ addedAt }) => addedAt.getTime()),
      );
      return {
        agreementId: id,
        number: agreement.number,
        titleZh: agreement.titleZh,
        titleEn: agreement.titleEn,
        kindId,
        kindZh: kind?.nameZh ?? '',
        kindEn: kind?.nameEn ?? '',
        colour: kind?.colour ?? '',
        state: agreement.state,
        organisationsZh: own.map(({ organisationId }) => organisations.get(organisationId)?.nameZh ?? ''),
        organisationsEn: own.map(({ organisationId }) => {
          const organisation = organisations.get(organisationId);
          return organisation?.nameEn || organisation?.nameZh || '';
        }),
        signedAt: agreement.signedAt?.toISOString() ?? null,
        signatures: made.length,
        parties: own.length,
        scans: attached.length,
        seal: seal ? sealView(seal) : null,
        isToSeal: isSigned(agreement) && (!seal || seal.madeAt.getTime() < latest),
      };
    });
}

/** Of what is signed, counted from the records; kinds in the order of the register. */
export function totalsOf(rows: readonly RegisterRowView[]): KindTotalView[] {
  const totals = new Map<string, KindTotalView>();
  for (const row of rows) {
    const { kindId, kindZh: nameZh, kindEn: nameEn, colour } = row;
    const total = totals.get(kindId) ?? { kindId, nameZh, nameEn, colour, signed: 0 };
    if (isSigned(row)) total.signed += 1;
    totals.set(kindId, total);
  }
  return [...totals.values()].filter(({ signed }) => signed > 0);
}
