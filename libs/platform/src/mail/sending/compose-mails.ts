import { Injectable } from '@nestjs/common';
import { HttpSettings, MailSettings } from '#config';
import type { Call } from '#platform/call';
import { Transactions, writeAll, type Transaction } from '#platform/database';
import { tokenWrite } from '#platform/tokens';
import { MailComposers } from '../composer.js';
import type { MailContent } from '../content.js';
import type { Mail } from '../mail.entity.js';
import { Dkim } from '../mime/dkim.js';
import { mimeSource } from '../source.js';

/** What composing one mail came to. `letters` is missing when the mail's reason is gone. */
export type Composed =
  { mail: Mail; letters: { source: Buffer; subject: string | null } | null } | { mail: Mail; error: unknown };

/** How long the link that ends mailings works; a mail may be read long after. */
const UNSUBSCRIBE_FOR_MS = 2 * 365 * 24 * 3_600_000;

/** Writes mails together, so that they share their reads; one that cannot be written spoils no other. */
@Injectable()
export class ComposeMails {
  constructor(
    private readonly transactions: Transactions,
    private readonly composers: MailComposers,
    private readonly dkim: Dkim,
    private readonly settings: MailSettings,
    private readonly http: HttpSettings,
  ) {}

  /** In no particular order. A mail that keeps its source from an earlier try says the same letters again. */
  async run(call: Call, mails: readonly Mail[]): Promise<Composed[]> {
    const kept = mails.filter(({ source }) => source !== null);
    const groups = new Map<string, Mail[]>();
    for (const mail of mails)
      if (mail.source === null) groups.set(mail.template, [...(groups.get(mail.template) ?? []), mail]);
    const fresh = await Promise.all(
      [...groups].map(([template, group]) => this.together(call, template, group)),
    );
    return [
      ...kept.map((mail) => ({ mail, letters: { source: mail.source!, subject: mail.subjectLine } })),
      ...fresh.flat(),
    ];
  }

  private async together(call: Call, template: string, mails: readonly Mail[]): Promise<Composed[]> {
    try {
      const contents = await this.transactions.run(call, async (tx) => {
        const written = await this.contents(tx, call, template, mails);
        const links = await this.unsubscribeLinks(tx, call, mails, written);
        return written.map((content, at) => ({
          mail: mails[at]!,
          content,
          unsubscribe: links.get(mails[at]!.id),
        }));
      });
      return contents.map(({ mail, content, unsubscribe }) => this.letters(call, mail, content, unsubscribe));
    } catch (error) {
      if (mails.length === 1) return [{ mail: mails[0]!, error }];
      const one = await Promise.all(mails.map((mail) => this.together(call, template, [mail])));
      return one.flat();
    }
  }

  private async contents(
    tx: Transaction,
    call: Call,
    template: string,
    mails: readonly Mail[],
  ): Promise<(MailContent | null)[]> {
    const composer = this.composers.find(template);
    if (composer.composeAll) {
      const contents = await composer.composeAll(tx, call, mails);
      if (contents.length !== mails.length) throw new Error(`${template} lost a mail while composing`);
      return contents;
    }
    const contents: (MailContent | null)[] = [];
    for (const mail of mails)
      contents.push(await composer.compose(tx, { ...call, language: mail.language }, mail));
    return contents;
  }

  /** The link is made with the mail, as every link: only its hash is kept. */
  private async unsubscribeLinks(
    tx: Transaction,
    call: Call,
    mails: readonly Mail[],
    contents: readonly (MailContent | null)[],
  ): Promise<Map<string, string>> {
    const mailings = mails.filter(({ category }, at) => category === 'mailing' && contents[at]);
    const now = call.clock.now();
    const expiresAt = new Date(now.getTime() + UNSUBSCRIBE_FOR_MS);
    const { tokens, write } = tokenWrite(
      'unsubscribe',
      now,
      mailings.map(({ id }) => ({ subjectId: id, expiresAt })),
    );
    await writeAll(tx, [write]);
    return new Map(mailings.map(({ id }, at) => [id, `${this.http.baseUrl}/u/${tokens[at]}`]));
  }

  private letters(
    call: Call,
    mail: Mail,
    content: MailContent | null,
    unsubscribe: string | undefined,
  ): Composed {
    if (!content) return { mail, letters: null };
    try {
      const source = mimeSource(mail, content, this.settings.from, call.clock.now(), unsubscribe);
      return { mail, letters: { source: this.dkim.sign(source), subject: content.subject } };
    } catch (error) {
      return { mail, error };
    }
  }
}
