import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { Items } from '../../persistence/items/items.js';
import { dockingLetter, write } from '../letter.js';

/** Sent back by the organisers, with the reason. */
@Injectable()
@Composes('docking.item-returned')
export class ItemReturnedMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const item = await new Items(tx).find(mail.subjectId);
    const letter = await dockingLetter(tx, mail, item, item?.presenterId ?? null);
    if (!letter || !item?.returnReason) return null;
    const { isChinese, itemTitle } = letter;
    return write(tx, call, this.settings, letter, {
      subject: isChinese ? `请补充：${itemTitle}` : `Please complete: ${itemTitle}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `您发布的内容还需要补充：${item.returnReason}`
            : `What you entered still needs something: ${item.returnReason}`,
        },
      ],
      button: isChinese ? '修改并重新提交' : 'Change and send again',
      path: '',
    });
  }
}
