import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { Items } from '../../persistence/items/items.js';
import { dockingLetter, write } from '../letter.js';

/** It stands in the public catalogue now. */
@Injectable()
@Composes('docking.item-released')
export class ItemReleasedMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const item = await new Items(tx).find(mail.subjectId);
    const letter = await dockingLetter(tx, mail, item, item?.presenterId ?? null);
    if (!letter || !item?.releasedAt) return null;
    const { isChinese, itemTitle, conference } = letter;
    const page = `${this.settings.baseUrl}/c/${conference.slug}/catalogue/${item.kind}-${item.number}`;
    return write(tx, call, this.settings, letter, {
      subject: isChinese ? `已发布：${itemTitle}` : `Released: ${itemTitle}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `您发布的内容已通过审核，公开页面：${page}`
            : `What you entered was checked and released. Its public page: ${page}`,
        },
      ],
      button: isChinese ? '查看我的发布' : 'See what I entered',
      path: '',
    });
  }
}
