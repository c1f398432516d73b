import { DomainError } from '#contracts/domain-error';
import type { AgreementState } from '#contracts/signing/agreements';
import { agreementsOf, type Mark } from '#contracts/signing/stage';
import type { StageState } from '#contracts/signing/stage-state';
import { recordAudits } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';

const OPEN: readonly AgreementState[] = ['intended', 'drafted', 'confirmed', 'staged'];

interface Step {
  action: string;
  to: AgreementState | 'as it was';
  from: readonly AgreementState[];
}

/** What a changed mark does to the agreement itself. */
const steps: Partial<Record<`${Mark}>${Mark}`, Step>> = {
  'open>signed': { action: 'agreement.signed', to: 'signed', from: OPEN },
  'signed>open': { action: 'agreement.signing-undone', to: 'as it was', from: ['signed'] },
  'open>withdrawn': { action: 'agreement.withdrawn', to: 'withdrawn', from: OPEN },
  'withdrawn>open': { action: 'agreement.restored', to: 'as it was', from: ['withdrawn'] },
};

/**
 * Moves the agreements whose marks a command of a live run changed.
 * @throws DomainError stage.agreement-moved where somebody changed one of them elsewhere
 */
export async function moveAgreements(
  tx: Transaction,
  call: Call,
  before: StageState,
  after: StageState,
  at: Date,
): Promise<void> {
  const changed = agreementsOf(after.show).filter(({ id }) => before.marks[id] !== after.marks[id]);
  const facts = [];
  // in one order, so that nobody waits for another in a circle
  for (const { id, state } of changed.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const step = steps[`${before.marks[id]!}>${after.marks[id]!}`];
    if (!step) throw new DomainError('stage.agreement-moved');
    const to = step.to === 'as it was' ? (OPEN.includes(state) ? state : 'staged') : step.to;
    const [, moved] = (await tx.query(
      `UPDATE agreements SET state = $2, signed_at = $3, withdrawn_reason = $4, version = version + 1
       WHERE id = $1 AND state = ANY($5)`,
      [id, to, to === 'signed' ? at : null, to === 'withdrawn' ? after.reasons[id] : '', step.from],
    )) as [unknown, number];
    if (moved !== 1) throw new DomainError('stage.agreement-moved');
    facts.push({
      action: step.action,
      subject: { kind: 'agreement', id },
      scopeId: after.show.conferenceId,
      details: { onStage: true },
    });
  }
  if (facts.length > 0) await recordAudits(tx, call, facts);
}
