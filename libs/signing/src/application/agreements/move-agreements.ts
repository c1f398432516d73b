import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError, sentence } from '#contracts/domain-error';
import type { ErrorCode } from '#contracts/errors/index';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { mayTake } from '../../domain/agreements/agreement-states.js';
import { inLanguage } from '../../domain/agreements/agreement-words.js';
import type { MoveAgreementsDto } from '../../http/agreements/agreement.dto.js';
import type { AgreementsMovedView } from '../../http/agreements/agreement.view.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { agreementSteps } from './agreement-steps.js';

/** One step of an organiser for chosen agreements of a conference. What cannot take it stays, and says why. */
@Injectable()
export class MoveAgreements {
  constructor(private readonly transactions: Transactions) {}

  run(
    call: Call,
    conferenceId: string,
    { action, ids, reason }: MoveAgreementsDto,
  ): Promise<AgreementsMovedView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'signing.edit');
      if (action === 'withdraw' && !reason)
        throw new DomainError('input.invalid', {}, [{ field: 'reason', code: 'signing.reason-needed' }]);
      const agreements = new Agreements(tx);
      const view: AgreementsMovedView = { done: 0, mails: 0, failures: [] };
      const fail = (agreementId: string, title: string, code: ErrorCode) =>
        view.failures.push({ agreementId, title, code, detail: sentence(code, call.language) });
      // one order for all, so that two organisers never wait for each other
      for (const id of ids.toSorted()) {
        const agreement = await agreements.lock(id);
        if (!agreement || agreement.conferenceId !== conferenceId) {
          fail(id, '', 'access.not-found');
          continue;
        }
        const title = inLanguage(agreement.titleZh, agreement.titleEn, call.language);
        if (!mayTake(action, agreement.state)) {
          fail(id, title, 'signing.state-refuses');
          continue;
        }
        const mails = await agreementSteps[action](tx, call, agreement, reason ?? '');
        if (mails === 0 && action === 'ask') fail(id, title, 'signing.nobody-to-ask');
        else view.done++;
        view.mails += mails;
      }
      return view;
    });
  }
}
