import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { may } from '#contracts/actor';
import { writeXlsx, type ColumnSpec, type SheetRow } from '#documents/tables';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { maskEmail, maskMobile } from '#platform/text';
import { declineReasonWords, invitationStateWords } from '../../domain/invitation-words.js';
import {
  InvitationList,
  type InvitationFilter,
  type InvitationRow,
} from '../../persistence/invitations/invitation-list.js';

const BATCH = 1000;

/** The list as a spreadsheet, streamed. Who took it, and whether contact data was in full, is on record. */
@Injectable()
export class ExportInvitations {
  constructor(private readonly transactions: Transactions) {}

  async run(
    { repeat: _, ...call }: Call,
    conferenceId: string,
    filter: InvitationFilter,
  ): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
    const { conference, isFull } = await this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'reports.export');
      const scope = { conferenceId, campaignId: conference.campaignId };
      const isFull = may(call.actor, 'personal-data.read', scope);
      await recordAudit(tx, call, {
        action: isFull ? 'invitations.exported-in-full' : 'invitations.exported',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
      });
      return { conference, isFull };
    });
    const { language } = call;
    const isChinese = language === 'zh';
    const name = isChinese ? '邀请名单' : 'Invitations';
    const columns: ColumnSpec[] = columnNames.map(({ key, zh, en, width, isMoment }) => ({
      key,
      header: isChinese ? zh : en,
      width,
      ...(isMoment ? { kind: 'date-time', timeZone: conference.timeZone } : { kind: 'text' }),
    }));
    const day = call.clock.now().toISOString().slice(0, 10);
    const by = call.actor.kind === 'user' ? call.actor.name : '';
    return {
      name: `${name}-${conference.slug}-${day}.xlsx`,
      bytes: writeXlsx([
        { name, columns, rows: this.rows(conferenceId, filter, language, isFull) },
        {
          name: isChinese ? '说明' : 'About',
          filter: false,
          columns: [
            { key: 'what', header: isChinese ? '项目' : 'Item', kind: 'text', width: 16 },
            { key: 'value', header: isChinese ? '内容' : 'Value', kind: 'text', width: 50 },
          ],
          rows: [
            {
              what: isChinese ? '会议' : 'Conference',
              value: isChinese ? conference.titleZh : conference.titleEn,
            },
            { what: isChinese ? '导出人' : 'Exported by', value: by },
            {
              what: isChinese ? '导出时间' : 'Exported at',
              value: { kind: 'date-time', value: call.clock.now(), timeZone: conference.timeZone },
            },
          ],
        },
      ]),
    };
  }

  private async *rows(
    conferenceId: string,
    filter: InvitationFilter,
    language: 'zh' | 'en',
    isFull: boolean,
  ): AsyncGenerator<SheetRow> {
    const list = new InvitationList(this.transactions.reader, conferenceId);
    for (let after: [string, string] | null = null; ;) {
      const page: InvitationRow[] = await list.page(filter, after, BATCH);
      for (const row of page) yield rowOf(row, language, isFull);
      const last = page.at(-1);
      if (!last || page.length < BATCH) return;
      after = [last.createdAt.toISOString(), last.id];
    }
  }
}

const columnNames: readonly { key: string; zh: string; en: string; width: number; isMoment?: boolean }[] = [
  { key: 'name', zh: '姓名', en: 'Name', width: 14 },
  { key: 'title', zh: '职务', en: 'Title', width: 18 },
  { key: 'organisation', zh: '单位', en: 'Organisation', width: 38 },
  { key: 'district', zh: '区', en: 'District', width: 12 },
  { key: 'mobile', zh: '手机', en: 'Mobile', width: 18 },
  { key: 'email', zh: '邮箱', en: 'E-mail', width: 28 },
  { key: 'wave', zh: '批次', en: 'Wave', width: 24 },
  { key: 'state', zh: '状态', en: 'State', width: 14 },
  { key: 'reason', zh: '不参加的原因', en: 'Reason for declining', width: 24 },
  { key: 'sentAt', zh: '发送时间', en: 'Sent', width: 20, isMoment: true },
  { key: 'openedAt', zh: '打开时间', en: 'Opened', width: 20, isMoment: true },
  { key: 'answeredAt', zh: '答复时间', en: 'Answered', width: 20, isMoment: true },
  { key: 'heldUntil', zh: '名额保留至', en: 'Place held until', width: 20, isMoment: true },
];

const rowOf = (row: InvitationRow, language: 'zh' | 'en', isFull: boolean): SheetRow => ({
  name: row.name,
  title: row.title,
  organisation: language === 'zh' ? row.organisationNameZh : row.organisationNameEn || row.organisationNameZh,
  district: row.district,
  mobile: row.mobile && (isFull ? row.mobile : maskMobile(row.mobile)),
  email: isFull ? row.email : maskEmail(row.email),
  wave: row.mailingName,
  state: invitationStateWords[row.state][language],
  reason: [
    row.declineReason
      ? declineReasonWords[row.declineReason as keyof typeof declineReasonWords][language]
      : '',
    row.declineWords ?? '',
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '：' : ': '),
  sentAt: row.sentAt,
  openedAt: row.openedAt,
  answeredAt: row.registeredAt ?? row.declinedAt ?? row.forwardedAt ?? row.acceptedAt,
  heldUntil: row.heldUntil,
});
