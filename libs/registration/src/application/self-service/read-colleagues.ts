import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { maskEmail, maskMobile } from '#platform/text';
import { isActive } from '../../domain/registration-state.js';
import { isOpen } from '../../domain/self-service/edit-window.js';
import type { CompanionsView } from '../../http/self-service/self-service.view.js';
import { Registrations } from '../../persistence/registrations.js';
import { SelfService } from '../../persistence/self-service.js';
import { ownRegistration } from '../own-registration.js';
import { requireOngoing, type InHand } from '../require-registration.js';
import { hasNoLink } from './looked-after.js';
import { needsConsent, passes, ruleOf } from './own-rights.js';

/** More are the organisers' to look after. */
const MOST_SHOWN = 200;

/** The colleagues a person looks after: those registered along; the organisation's contact sees everybody of it. */
@Injectable()
export class ReadColleagues {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, token: string): Promise<CompanionsView> {
    const tx = this.transactions.reader;
    return colleaguesView(tx, call, await ownRegistration(tx, call, token, 'read'));
  }
}

export async function colleaguesView(tx: Transaction, call: Call, own: InHand): Promise<CompanionsView> {
  const { registration, conference } = own;
  const now = call.clock.now();
  const selfService = new SelfService(tx);
  const registrations = new Registrations(tx);
  const rule = await ruleOf(tx, registration);
  const mayAdd =
    rule.isPublic && isOpen(conference, now) && isActive(registration.state) && !needsConsent(registration);
  const isOngoing = passes(() => requireOngoing(conference, now));
  const items = await Promise.all(
    (await selfService.colleagues(registration, MOST_SHOWN)).map(async (each) => ({
      registrationId: each.id,
      name: each.name,
      title: each.title,
      mobile: each.mobile && maskMobile(each.mobile),
      email: each.email && maskEmail(each.email),
      state: each.state,
      position: await registrations.positionOf(each),
      hasConsented: each.consentVersion !== null,
      hasArrived: each.arrivedAt !== null,
      mayCancel: isOngoing && isActive(each.state) && !each.arrivedAt,
      mayHandOver: isOngoing && isActive(each.state) && !each.arrivedAt,
      mayOpen: hasNoLink(each),
    })),
  );
  const registered = await selfService.countRegisteredBy(registration.id);
  return {
    items,
    left: mayAdd ? Math.max(0, rule.colleaguesLimit - registered) : 0,
    limit: rule.colleaguesLimit,
    isContact: registration.isContact,
  };
}
