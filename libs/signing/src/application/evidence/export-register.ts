import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { certificatePdf, recordPdf, type Certificate } from '#documents/pdf';
import { writeXlsx, type ColumnSpec, type SheetRow } from '#documents/tables';
import { recordAudit } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import { Transactions } from '#platform/database';
import { inLanguage, stateWords } from '../../domain/agreements/agreement-words.js';
import { plaqueText } from '../../domain/evidence/plaque-text.js';
import type { RegisterRowView } from '../../http/evidence/evidence.view.js';
import { evidenceColours } from './build-sealed.js';
import { momentWords } from './evidence-sheets.js';
import { registerRows, totalsOf } from './read-register.js';
import { isSigned } from './seal-agreement.js';

interface Ground {
  conference: ConferenceRecord;
  rows: RegisterRowView[];
  /** Who made it, and when. */
  by: string;
}

/** The register of what was signed, the plaques' texts and the certificates; who took them is on record. */
@Injectable()
export class ExportRegister {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: HttpSettings,
  ) {}

  /** Two sheets beside it: totals by kind, and what stands on each plaque. */
  async xlsx(
    call: Call,
    conferenceId: string,
    language: Language,
  ): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
    const { conference, rows } = await this.ground(call, conferenceId, 'register', language);
    const isChinese = language === 'zh';
    const say = (zh: string, en: string): string => (isChinese ? zh : en);
    const text = (key: string, header: string, width: number): ColumnSpec => ({
      key,
      header,
      width,
      kind: 'text',
    });
    const { timeZone } = conference;
    return {
      name: `${say('协议登记表', 'agreement-register')}-${conference.slug}.xlsx`,
      bytes: writeXlsx([
        {
          name: say('登记表', 'Register'),
          columns: [
            text('number', say('编号', 'Number'), 14),
            text('kind', say('类别', 'Kind'), 22),
            text('title', say('协议名称', 'Title'), 48),
            text('organisations', say('签约方', 'Parties'), 60),
            text('state', say('状态', 'State'), 12),
            { key: 'signedAt', header: say('签署时间', 'Signed at'), width: 18, kind: 'date-time', timeZone },
            text('code', say('核验编码', 'Verification code'), 18),
            text('sha256', 'SHA-256', 66),
          ],
          rows: rows.map((row): SheetRow => ({
            number: row.number,
            kind: inLanguage(row.kindZh, row.kindEn, language),
            title: inLanguage(row.titleZh, row.titleEn, language),
            organisations: (isChinese ? row.organisationsZh : row.organisationsEn).join(
              isChinese ? '、' : '; ',
            ),
            state: stateWords[row.state][language],
            signedAt: row.signedAt ? new Date(row.signedAt) : null,
            code: row.seal?.code ?? '',
            sha256: row.seal?.sha256 ?? '',
          })),
        },
        {
          name: say('合计', 'Totals'),
          filter: false,
          columns: [
            text('kind', say('类别', 'Kind'), 30),
            { key: 'signed', header: say('已签署', 'Signed'), width: 10, kind: 'integer' },
          ],
          rows: [
            ...totalsOf(rows).map((total) => ({
              kind: inLanguage(total.nameZh, total.nameEn, language),
              signed: total.signed,
            })),
            { kind: say('合计', 'Total'), signed: rows.filter(isSigned).length },
          ],
        },
        {
          name: say('牌匾文字', 'Plaques'),
          columns: [
            text('number', say('编号', 'Number'), 14),
            text('zh', say('牌匾文字（中文）', 'Plaque (Chinese)'), 60),
            text('en', say('牌匾文字（英文）', 'Plaque (English)'), 60),
          ],
          rows: rows.map((row) => ({ number: row.number, ...plaqueText(row, conference) })),
        },
      ]),
    };
  }

  async pdf(
    call: Call,
    conferenceId: string,
    language: Language,
  ): Promise<{ name: string; content: Buffer }> {
    const { conference, rows, by } = await this.ground(call, conferenceId, 'register', language);
    const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
    const title = inLanguage(conference.titleZh, conference.titleEn, language);
    const { pdf } = await recordPdf(
      {
        title,
        foot: by,
        parts: [
          {
            title: say('协议登记表', 'Agreement register'),
            subtitle: say(
              `已签署 ${rows.filter(isSigned).length} 项`,
              `${rows.filter(isSigned).length} signed`,
            ),
            blocks: [
              {
                kind: 'facts',
                rows: totalsOf(rows).map(
                  (total) =>
                    [inLanguage(total.nameZh, total.nameEn, language), String(total.signed)] as const,
                ),
              },
              { kind: 'heading', text: say('协议', 'Agreements') },
              {
                kind: 'rows',
                widths: [22, 30, 50, 50, 22],
                head: [
                  say('编号', 'Number'),
                  say('类别', 'Kind'),
                  say('名称', 'Title'),
                  say('签约方', 'Parties'),
                  say('状态', 'State'),
                ],
                rows: rows.map((row) => [
                  row.number,
                  inLanguage(row.kindZh, row.kindEn, language),
                  inLanguage(row.titleZh, row.titleEn, language),
                  (language === 'zh' ? row.organisationsZh : row.organisationsEn).join('\n'),
                  stateWords[row.state][language],
                ]),
              },
            ],
          },
        ],
      },
      evidenceColours,
    );
    return { name: `${say('协议登记表', 'agreement-register')}-${conference.slug}.pdf`, content: pdf };
  }

  /** One page for each signed agreement, or for this one. */
  async certificates(
    call: Call,
    conferenceId: string,
    agreementId: string | undefined,
  ): Promise<{ name: string; content: Buffer }> {
    const { conference, rows } = await this.ground(call, conferenceId, 'certificates', call.language);
    const wanted = rows.filter((row) => isSigned(row) && (!agreementId || row.agreementId === agreementId));
    if (wanted.length === 0) throw new DomainError('evidence.nothing-signed');
    const content = await certificatePdf(
      conference.titleZh,
      wanted.map((row) => certificateOf(row, conference, this.settings.baseUrl)),
      evidenceColours,
    );
    return { name: `签约证书-${conference.slug}.pdf`, content };
  }

  private ground(
    { repeat: _, ...call }: Call,
    conferenceId: string,
    what: 'register' | 'certificates',
    language: Language,
  ): Promise<Ground> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'signing.read');
      const rows = await registerRows(tx, conferenceId);
      await recordAudit(tx, call, {
        action: `agreement-${what}.exported`,
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { language, agreements: rows.length },
      });
      const name = call.actor.kind === 'user' ? call.actor.name : '';
      return { conference, rows, by: `${name} · ${momentWords(call.clock.now(), conference.timeZone)}` };
    });
  }
}

function certificateOf(row: RegisterRowView, conference: ConferenceRecord, baseUrl: string): Certificate {
  const day = row.signedAt
    ? new Intl.DateTimeFormat('sv-SE', { timeZone: conference.timeZone, dateStyle: 'short' }).format(
        new Date(row.signedAt),
      )
    : '';
  return {
    heading: [row.kindZh, row.kindEn],
    receivers: row.organisationsZh,
    words: [
      `于${conference.titleZh}签署《${row.titleZh || row.titleEn}》，特发此证。`,
      `have signed "${row.titleEn || row.titleZh}" at ${conference.titleEn || conference.titleZh}.`,
    ],
    facts: [
      ['签署日期 · Signed on', day],
      ['地点 · Place', conference.venueNameZh || conference.venueNameEn || '—'],
      ['编号 · Number', row.number || '—'],
    ],
    number: row.seal ? `核验编码 · verification code ${row.seal.code}` : '',
    code: row.seal ? `${baseUrl}/verify/${row.seal.code}` : '',
    codeHint: row.seal ? '扫码核验 · scan to verify' : '',
    colour: row.colour || '#4f2d7f',
  };
}
