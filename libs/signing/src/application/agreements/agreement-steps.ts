import { actorName } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { AgreementAction } from '../../domain/agreements/agreement-states.js';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { askParties } from './ask-parties.js';
import { noteAgreement } from './note-agreement.js';
import { fingerprintsNow, settleAgreement } from './settle-agreement.js';

/** What a step does to an agreement that may take it and is locked; how many mails it wrote. */
type Step = (tx: Transaction, call: Call, agreement: Agreement, reason: string) => Promise<number>;

export const agreementSteps: Record<AgreementAction, Step> = {
  draft: async (tx, call, agreement) => {
    await settleAgreement(tx, agreement.id, { isDrafted: true });
    await noteAgreement(tx, call, agreement, 'drafted');
    return 0;
  },
  ask: async (tx, call, agreement) => {
    const mails = await askParties(tx, call, agreement);
    if (mails > 0 && agreement.state === 'intended') {
      await settleAgreement(tx, agreement.id, { isDrafted: true });
      await noteAgreement(tx, call, agreement, 'drafted');
    }
    return mails;
  },
  /** As when a signed form came back on paper. */
  confirm: async (tx, call, agreement) => {
    const agreements = new Agreements(tx);
    const parties = await agreements.parties([agreement.id]);
    const prints = await fingerprintsNow(tx, agreement, parties);
    for (const { id, confirmedAt } of parties)
      if (!confirmedAt) {
        await agreements.changeParty(id, {
          confirmedAt: call.clock.now(),
          confirmedBy: '',
          confirmedFingerprint: prints.get(id)!,
          remark: '',
        });
        await noteAgreement(tx, call, agreement, 'confirmed', {
          partyId: id,
          onBehalf: actorName(call.actor),
        });
      }
    await settleAgreement(tx, agreement.id);
    return 0;
  },
  /** Outside a ceremony. */
  sign: async (tx, call, agreement) => {
    await new Agreements(tx).change(agreement.id, { state: 'signed', signedAt: call.clock.now() });
    await noteAgreement(tx, call, agreement, 'signed', { outsideCeremony: true });
    return 0;
  },
  begin: async (tx, call, agreement) => {
    await new Agreements(tx).change(agreement.id, { state: 'in-force', inForceAt: call.clock.now() });
    await noteAgreement(tx, call, agreement, 'in-force');
    return 0;
  },
  withdraw: async (tx, call, agreement, reason) => {
    await new Agreements(tx).change(agreement.id, {
      state: 'withdrawn',
      withdrawnReason: reason,
      signedAt: null,
    });
    await noteAgreement(tx, call, agreement, 'withdrawn', { reason });
    return 0;
  },
  restore: async (tx, call, agreement) => {
    await new Agreements(tx).change(agreement.id, { state: 'drafted', withdrawnReason: '' });
    await settleAgreement(tx, agreement.id);
    await noteAgreement(tx, call, agreement, 'restored');
    return 0;
  },
};
