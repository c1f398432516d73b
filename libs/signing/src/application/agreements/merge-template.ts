import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { agreementLimits } from '#contracts/signing/agreements';
import { fillDocx, placeholdersOf, readDocumentText, TemplateFault } from '#documents/text';
import { localDate } from '#platform/local-time';
import { actorName } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { Upload } from '#platform/http';
import { isSettled } from '../../domain/agreements/agreement-states.js';
import { inLanguage } from '../../domain/agreements/agreement-words.js';
import { placeholders, templateValues } from '../../domain/agreements/template-values.js';
import type {
  MergePreviewView,
  PlaceholdersView,
  TextsMergedView,
} from '../../http/agreements/merge.view.js';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { acceptText, refuseText, type AcceptedText } from './accept-text.js';
import { partyViews } from './describe-agreements.js';
import { noteAgreement } from './note-agreement.js';
import { settleAgreement } from './settle-agreement.js';
import { withContent } from './with-content.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MOST_AT_ONCE = 100;

/** Texts of agreements from the organiser's own Word template: looked at first, then taken as the next versions. */
@Injectable()
export class MergeTemplate {
  constructor(private readonly transactions: Transactions) {}

  fields(): PlaceholdersView {
    return { items: placeholders.map(({ zh, en }) => ({ zh, en })) };
  }

  /** What the text of the first of them would be, and what is missing for the others. */
  async preview(call: Call, conferenceId: string, upload: Upload | null): Promise<MergePreviewView> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'signing.edit');
    const template = await acceptTemplate(upload);
    const agreements = await chosen(tx, conferenceId, upload?.fields.ids);
    const used = await usedPlaceholders(template);
    const missing: MergePreviewView['missing'] = [];
    for (const agreement of agreements) {
      const values = await valuesOf(tx, conference, agreement);
      const empty = used.filter((name) => values[name] === '');
      if (empty.length > 0)
        missing.push({
          agreementId: agreement.id,
          title: inLanguage(agreement.titleZh, agreement.titleEn, call.language),
          fields: empty,
        });
    }
    const filled = await fill(template, await valuesOf(tx, conference, agreements[0]!));
    const text = await readDocumentText(filled, DOCX);
    if (typeof text === 'string') throw refuseText(text);
    return { plainText: text.plainText, placeholders: used, missing };
  }

  /** The next version of each; who has confirmed another text is asked again. */
  async apply(call: Call, conferenceId: string, upload: Upload | null): Promise<TextsMergedView> {
    const { reader } = this.transactions;
    const conference = await requireConference(reader, call, conferenceId, 'signing.edit');
    const template = await acceptTemplate(upload);
    await usedPlaceholders(template);
    const merged: { id: string; text: AcceptedText }[] = [];
    for (const agreement of await chosen(reader, conferenceId, upload?.fields.ids)) {
      const content = await fill(template, await valuesOf(reader, conference, agreement));
      const fileName = `${agreement.number || agreement.titleZh || agreement.titleEn}.docx`;
      merged.push({ id: agreement.id, text: await acceptText({ fileName, content }) });
    }
    return this.transactions.run(withContent(call, template), async (tx) => {
      await requireConference(tx, call, conferenceId, 'signing.edit');
      const agreements = new Agreements(tx);
      for (const { id, text } of merged.toSorted((a, b) => a.id.localeCompare(b.id))) {
        const agreement = await agreements.lock(id);
        if (!agreement || isSettled(agreement.state)) throw new DomainError('signing.settled');
        const version = agreement.textVersion + 1;
        await agreements.addText({
          ...text,
          agreementId: id,
          version,
          addedBy: actorName(call.actor),
          addedAt: call.clock.now(),
        });
        await agreements.change(id, { textVersion: version });
        await noteAgreement(tx, call, agreement, 'text-added', {
          version,
          sha256: text.sha256,
          isMerged: true,
        });
        await settleAgreement(tx, id, { isDrafted: true });
      }
      return { done: merged.length };
    });
  }
}

/** @throws DomainError upload.*, signing.text-* */
async function acceptTemplate(upload: Upload | null): Promise<Buffer> {
  const text = await acceptText(upload);
  if (text.mediaType !== DOCX) throw new DomainError('signing.template-wrong-kind');
  return text.content;
}

/** @throws DomainError naming the placeholders that nothing is known for */
async function usedPlaceholders(template: Buffer): Promise<string[]> {
  const used = await placeholdersOf(template).catch(refuseTemplate);
  if (used.length === 0) throw new DomainError('signing.template-without-placeholders');
  return used;
}

const fill = (template: Buffer, values: Record<string, string>): Promise<Buffer> =>
  fillDocx(template, values).catch(refuseTemplate);

function refuseTemplate(error: unknown): never {
  if (!(error instanceof TemplateFault)) throw error;
  const names = error.names.map((name) => `{{${name}}}`).join('、');
  throw error.code === 'unknown-placeholders'
    ? new DomainError('signing.template-unknown-placeholders', { names })
    : new DomainError('signing.template-broken-placeholder', { names: error.names.join('、') });
}

/** @throws DomainError input.invalid unless they are agreements of this conference that can still be changed */
async function chosen(tx: Transaction, conferenceId: string, ids = ''): Promise<Agreement[]> {
  const wanted = [...new Set(ids.split(',').filter((id) => isUUID(id)))];
  if (wanted.length === 0 || wanted.length > MOST_AT_ONCE)
    throw new DomainError('input.invalid', {}, [{ field: 'ids', code: 'field.required' }]);
  const found = (await new Agreements(tx).byIds(wanted)).filter((one) => one.conferenceId === conferenceId);
  if (found.length !== wanted.length) throw new DomainError('access.not-found');
  if (found.some(({ state }) => isSettled(state))) throw new DomainError('signing.settled');
  return wanted.map((id) => found.find((one) => one.id === id)!);
}

async function valuesOf(
  tx: Transaction,
  conference: ConferenceRecord,
  agreement: Agreement,
): Promise<Record<string, string>> {
  const agreements = new Agreements(tx);
  const kind = await agreements.findKind(agreement.kindId);
  const parties = (await partyViews(tx, [agreement.id])).get(agreement.id) ?? [];
  return templateValues({
    ...agreement,
    kindZh: kind?.nameZh ?? '',
    kindEn: kind?.nameEn ?? '',
    conferenceZh: conference.titleZh,
    conferenceEn: conference.titleEn,
    placeZh: conference.venueNameZh,
    placeEn: conference.venueNameEn,
    day: localDate(conference.startsAt, conference.timeZone),
    parties: parties.slice(0, agreementLimits.parties),
    witnesses: (await agreements.witnesses([agreement.id])).map(({ name }) => name),
  });
}
