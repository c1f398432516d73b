import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { placesOf, requireConference } from '#conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { EntryRule } from '../../domain/registration-rules.js';
import type { RegistrationRuleDto } from '../../http/rules/rules.dto.js';
import type { RegistrationRulesView } from '../../http/rules/rules.view.js';
import { RegistrationRule } from '../../persistence/registration-rule.entity.js';
import { Rules } from '../../persistence/rules.js';
import { openLedgers } from '../admission/open-ledgers.js';

const shown = ({ editUntil, ...rule }: EntryRule): RegistrationRulesView['items'][number] => ({
  ...rule,
  autoApproveQualifications: [...rule.autoApproveQualifications],
  autoApproveDistricts: [...rule.autoApproveDistricts],
  autoApproveDomains: [...rule.autoApproveDomains],
  editUntil: editUntil?.toISOString() ?? null,
});

/** How people of each type get in: what an organiser set, and what holds where nothing is set. */
@Injectable()
export class SetRules {
  constructor(private readonly transactions: Transactions) {}

  async read(call: Call, conferenceId: string): Promise<RegistrationRulesView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'conference.read');
    return this.view(tx, conferenceId);
  }

  run(
    call: Call,
    conferenceId: string,
    rules: readonly RegistrationRuleDto[],
  ): Promise<RegistrationRulesView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'conference.edit');
      // with the places locked nobody is registered by half of the new rules
      const { ledger } = (await openLedgers(tx, [conferenceId], [])).get(conferenceId)!;
      if (!rules.every(({ participantType }) => ledger.isInvited(participantType)))
        throw new DomainError('registration.type-not-offered');
      for (const { editUntil, ...rule } of rules)
        await tx.upsert(
          RegistrationRule,
          { ...rule, conferenceId, editUntil: editUntil ? new Date(editUntil) : null },
          ['conferenceId', 'participantType'],
        );
      await recordAudit(tx, call, {
        action: 'registration-rules.set',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { rules },
      });
      return this.view(tx, conferenceId);
    });
  }

  private async view(tx: Transaction, conferenceId: string): Promise<RegistrationRulesView> {
    const rules = (await new Rules(tx).of([conferenceId])).get(conferenceId)!;
    const pools = await placesOf(tx, conferenceId);
    return { items: pools.map(({ participantType }) => shown(rules.of(participantType))), nextCursor: null };
  }
}
