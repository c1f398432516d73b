import { Injectable } from '@nestjs/common';
import { emptyForm, type Answers } from '#contracts/form/form-definition';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { maskEmail, maskMobile } from '#platform/text';
import { formOnPage } from '../../domain/forms/accept-answers.js';
import { editEnd } from '../../domain/self-service/edit-window.js';
import type { OwnEditView } from '../../http/self-service/self-service.view.js';
import { Forms, formKey } from '../../persistence/forms/forms.js';
import { Signups } from '../../persistence/signups.js';
import { linkedRegistration, type PersonalLink } from './looked-after.js';
import { requireEditable, ruleOf } from './own-rights.js';

/** What the page for changing one's own registration starts from. */
@Injectable()
export class ReadOwnEdit {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, link: PersonalLink): Promise<OwnEditView> {
    const tx = this.transactions.reader;
    const found = await linkedRegistration(tx, call, link, 'read', 'person');
    const { registration, conference } = found;
    const rule = await ruleOf(tx, registration);
    requireEditable(found, rule, call.clock.now(), call.language);
    const { id, conferenceId, participantType, version, name, title, mobile, email, language } = registration;
    const key = { conferenceId, participantType };
    const form = (await new Forms(tx).current([key])).get(formKey(key));
    const page = form ? formOnPage(form, 'public') : { version: 0, definition: emptyForm };
    const asked = new Set(page.definition.fields.map((field) => field.key));
    const answers: Answers = Object.fromEntries(
      Object.entries(registration.answers).filter(([question]) => asked.has(question)),
    );
    return {
      version,
      name,
      title,
      mobile: mobile && maskMobile(mobile),
      email: email && maskEmail(email),
      language,
      until: editEnd(rule, conference).toISOString(),
      asksApproval: rule.approvalAfterEdit && registration.state === 'confirmed',
      formVersion: page.version,
      definition: page.definition,
      answers,
      sessionIds: (await new Signups(tx).of(id)).map(({ sessionId }) => sessionId),
    };
  }
}
