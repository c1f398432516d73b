import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import { findConference } from '#conferences';
import { daysBetween, type MilestoneReminderKind } from '#contracts/signing/milestones';
import { findOrganisations } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailBlock, type MailComposer, type MailContent } from '#platform/mail';
import { milestonesLink } from '../../application/milestones/milestones-link.js';
import { inLanguage } from '../../domain/agreements/agreement-words.js';
import { localDay } from '../../domain/milestones/due-day.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import type { Milestone } from '../../persistence/milestones/milestone.entity.js';
import { Milestones } from '../../persistence/milestones/milestones.js';

interface Ground {
  /** Of the agreement. */
  title: string;
  isChinese: boolean;
  /** Those the mail is about that are still open. */
  open: readonly Milestone[];
  today: string;
  kind: MilestoneReminderKind | undefined;
  /** What the organiser misses, by milestone. */
  asked: readonly string[];
}

interface Words {
  subject: string;
  text: string;
  more: readonly string[];
  button: string;
}

/** Written when it is sent, of what is true then; none when there is nothing left to say. */
abstract class OwnerMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  protected abstract words(ground: Ground): Words | null;

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const agreements = new Agreements(tx);
    const agreement = await agreements.find(mail.subjectId);
    const data = mail.data as { partyId?: string; milestoneIds?: string[]; kind?: MilestoneReminderKind };
    const party = data.partyId ? await agreements.findParty(data.partyId) : null;
    const conference = agreement && (await findConference(tx, agreement.conferenceId));
    if (!agreement || !party || !conference) return null;
    if (agreement.state !== 'signed' && agreement.state !== 'in-force') return null;
    const { language } = mail;
    const isChinese = language === 'zh';
    const title = inLanguage(agreement.titleZh, agreement.titleEn, language);
    const found = await new Milestones(tx).byIds(data.milestoneIds ?? []);
    const open = found
      .filter(({ state }) => state === 'open')
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
    const reports = await new Milestones(tx).reports(open.map(({ id }) => id));
    const asked = reports.filter(({ answer }) => answer === 'again').map(({ answerWords }) => answerWords);
    const words = this.words({
      title,
      isChinese,
      open,
      today: localDay(call.clock.now(), conference.timeZone),
      kind: data.kind,
      asked: asked.slice(-1),
    });
    if (!words) return null;
    const parties = await agreements.parties([agreement.id]);
    const organisations = await findOrganisations(
      tx,
      parties.map(({ organisationId }) => organisationId),
    );
    const named = parties.map(({ organisationId }) => {
      const one = organisations.get(organisationId);
      return inLanguage(one?.nameZh ?? '', one?.nameEn ?? '', language);
    });
    const blocks: MailBlock[] = [
      { kind: 'paragraph', text: words.text },
      {
        kind: 'facts',
        rows: [
          ...open.map(
            ({ titleZh, titleEn, dueOn }) =>
              [
                inLanguage(titleZh, titleEn, language),
                isChinese ? `${dueOn} 到期` : `due on ${dueOn}`,
              ] as const,
          ),
          [isChinese ? '协议' : 'Agreement', title],
          [isChinese ? '各方' : 'Parties', named.join(isChinese ? '、' : ', ')],
        ],
      },
      ...words.more.map((text) => ({ kind: 'paragraph' as const, text })),
      {
        kind: 'button',
        label: words.button,
        url: `${this.settings.baseUrl}/m/${await milestonesLink(tx, call, party.id)}`,
      },
    ];
    const name = mail.toName;
    return {
      subject: words.subject,
      greeting: isChinese ? `${name ? `${name}，` : ''}您好：` : `Dear ${name || 'Sir or Madam'},`,
      blocks,
      closing: isChinese
        ? '此链接只供贵单位使用，请勿转发给其他单位。'
        : 'The link is for your organisation alone; please do not pass it on to others.',
    };
  }
}

@Injectable()
@Composes('signing.milestone-reminder')
export class MilestoneReminderMail extends OwnerMail {
  constructor(settings: HttpSettings) {
    super(settings);
  }

  protected words({ title, isChinese, open, today, kind }: Ground): Words | null {
    const [first] = open;
    if (!first || !kind) return null;
    const days = daysBetween(first.dueOn, today);
    const more = [
      isChinese
        ? '在该页面可填报进展和金额、上传佐证材料，或申请延期。'
        : 'There you can say how far it is, give amounts, add evidence, or ask for a later date.',
    ];
    const button = isChinese ? '填报进展' : 'Say how far it is';
    if (kind === 'before')
      return {
        subject: isChinese ? `即将到期：${title}` : `Soon due: ${title}`,
        text: isChinese
          ? '以下里程碑即将到期，请告知进展。'
          : 'The following is due soon. Please let us know how far it is.',
        more,
        button,
      };
    if (kind === 'due')
      return {
        subject: isChinese ? `今日到期：${title}` : `Due today: ${title}`,
        text: isChinese
          ? '以下里程碑今日到期，请告知是否已达成。'
          : 'The following is due today. Please let us know whether it is reached.',
        more,
        button,
      };
    return {
      subject: isChinese ? `已逾期：${title}` : `Overdue: ${title}`,
      text: isChinese
        ? `以下里程碑已逾期 ${days} 天，尚未收到达成的消息。`
        : `The following is overdue by ${days} days, and we have not heard that it is reached.`,
      more,
      button,
    };
  }
}

@Injectable()
@Composes('signing.milestone-again')
export class MilestoneAgainMail extends OwnerMail {
  constructor(settings: HttpSettings) {
    super(settings);
  }

  protected words({ title, isChinese, open, asked }: Ground): Words | null {
    if (open.length === 0) return null;
    return {
      subject: isChinese ? `请补充填报：${title}` : `Please report again: ${title}`,
      text: isChinese
        ? '感谢您的填报。主办方还需要您补充：'
        : 'Thank you for your report. The organisers still need something:',
      more: asked,
      button: isChinese ? '补充填报' : 'Report again',
    };
  }
}

@Injectable()
@Composes('signing.cooperation-question')
export class CooperationQuestionMail extends OwnerMail {
  constructor(settings: HttpSettings) {
    super(settings);
  }

  protected words({ title, isChinese }: Ground): Words {
    return {
      subject: isChinese ? `合作进展如何？${title}` : `How is the cooperation going? ${title}`,
      text: isChinese
        ? '协议生效又满一个季度。合作进展如何？点一下即可回答。'
        : 'Another quarter has passed since the agreement came into force. How is it going? One tap is enough.',
      more: [],
      button: isChinese ? '回答' : 'Answer',
    };
  }
}
