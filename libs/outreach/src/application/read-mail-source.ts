import { Injectable } from '@nestjs/common';
import type { HeaderValue, ParsedMail } from 'mailparser';
import { InstallationSettings } from '#config';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { MailLog } from '../persistence/mail-log.js';
import { mailInSight } from './mail-sight.js';

export interface MailParts {
  headers: { name: string; value: string }[];
  text: string | null;
  html: string | null;
  attachments: { index: number; filename: string; contentType: string; size: number; isInline: boolean }[];
}

export interface AttachmentFile {
  filename: string;
  contentType: string;
  content: Buffer;
}

/**
 * A mail as it was sent. It holds personal links, so only administrators read it, and every reading leaves an audit
 * row. In the demo, where the people are invented, whoever may see the log may read the mails.
 */
@Injectable()
export class ReadMailSource {
  constructor(
    private readonly transactions: Transactions,
    private readonly installation: InstallationSettings,
  ) {}

  async source(call: Call, id: string): Promise<Buffer> {
    const { reader } = this.transactions;
    const mail = await mailInSight(reader, call, id);
    if (!this.installation.isDemo && !may(call.actor, 'installation.administer'))
      throw new DomainError('access.forbidden');
    const source = await new MailLog(reader).sourceOf(id);
    if (!source)
      throw new DomainError(
        mail.state === 'queued' || mail.state === 'sending' ? 'mail.not-composed' : 'mail.source-gone',
      );
    await recordAudit(reader, call, {
      action: 'mail.read',
      subject: { kind: 'mail', id },
      scopeId: mail.scopeId,
    });
    return source;
  }

  async parts(call: Call, id: string): Promise<MailParts> {
    const parsed = await this.parse(call, id);
    return {
      headers: parsed.headerLines.map(({ key, line }) => ({
        name: key,
        value: readable(parsed.headers.get(key)) ?? line.slice(line.indexOf(':') + 1).trim(),
      })),
      text: parsed.text ?? null,
      html: parsed.html || null,
      attachments: parsed.attachments.map(({ filename, contentType, size, related }, index) => ({
        index,
        filename: filename ?? `part-${index + 1}`,
        contentType,
        size,
        isInline: related ?? false,
      })),
    };
  }

  async attachment(call: Call, id: string, index: number): Promise<AttachmentFile> {
    const part = (await this.parse(call, id)).attachments[index];
    if (!part) throw new DomainError('access.not-found');
    const { filename = `part-${index + 1}`, contentType, content } = part;
    return { filename, contentType, content };
  }

  private async parse(call: Call, id: string): Promise<ParsedMail> {
    const { simpleParser } = await import('mailparser');
    return simpleParser(await this.source(call, id), { skipTextToHtml: true, skipHtmlToText: true });
  }
}

/** The decoded words of a header that mailparser has read as text or as addresses. */
function readable(value: HeaderValue | undefined): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'text' in value && typeof value.text === 'string') return value.text;
  return null;
}
