import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import { findConference } from '#conferences';
import { invitationMail } from '#contracts/outreach/invitation';
import { findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailBlock, type MailComposer, type MailContent } from '#platform/mail';
import { issueToken } from '#platform/tokens';
import { findRegistration, moment, timeSpan } from '#registration';
import { invitationLinkExpiry } from '../domain/invitation-link.js';
import type { Invitation } from '../persistence/invitation.entity.js';
import { Invitations } from '../persistence/invitations/invitations.js';

/**
 * Invites one person, by hand, passed on by a colleague, or again when the link was lost. It is about the invitation,
 * or about the place held for it.
 */
@Injectable()
@Composes(invitationMail)
export class InvitationMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const invitations = new Invitations(tx);
    const invitation = await (mail.subjectKind === 'registration'
      ? invitations.ofRegistration(mail.subjectId)
      : invitations.find(mail.subjectId));
    if (!invitation || invitation.withdrawnAt || invitation.forwardedAt || invitation.registeredAt)
      return null;
    const conference = await findConference(tx, invitation.conferenceId);
    if (conference?.state !== 'published' && conference?.state !== 'live') return null;
    const isChinese = mail.language === 'zh';
    const organisation = await findOrganisation(tx, invitation.organisationId);
    const organisationName =
      (isChinese ? organisation?.nameZh : organisation?.nameEn || organisation?.nameZh) ?? '';
    const title = isChinese ? conference.titleZh : conference.titleEn || conference.titleZh;
    const place = isChinese
      ? [conference.venueNameZh, conference.addressZh]
      : [conference.venueNameEn || conference.venueNameZh, conference.addressEn || conference.addressZh];
    const rows: [string, string][] = [
      [isChinese ? '会议' : 'Conference', title],
      [isChinese ? '时间' : 'Time', timeSpan(conference, mail.language)],
      [isChinese ? '地点' : 'Place', place.filter(Boolean).join(isChinese ? '，' : ', ')],
      [isChinese ? '受邀单位' : 'Invited', organisationName],
    ];
    const token = await issueToken(
      tx,
      call,
      'invitation',
      invitation.id,
      invitationLinkExpiry(conference.endsAt),
    );
    const { message } = mail.data;
    const held = await heldUntil(tx, invitation);
    const blocks: MailBlock[] = [
      { kind: 'paragraph', text: await this.opening(invitations, invitation, isChinese, title) },
      ...(typeof message === 'string' && message ? [{ kind: 'paragraph' as const, text: message }] : []),
      { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
      ...(held
        ? [
            {
              kind: 'paragraph' as const,
              text: isChinese
                ? `我们为您保留了一个名额，保留至 ${moment(held, conference.timeZone, 'zh')}。`
                : `A place is held for you until ${moment(held, conference.timeZone, 'en')}.`,
            },
          ]
        : []),
      {
        kind: 'button',
        label: isChinese ? '查看邀请并答复' : 'See the invitation and answer',
        url: `${this.settings.baseUrl}/i/${token}?m=${mail.id}`,
      },
      {
        kind: 'paragraph',
        text: isChinese
          ? '不能参加也请告诉我们，或在页面上转给同事。此链接仅供您本人使用，请勿公开转发。'
          : 'Please also tell us when you cannot come, or pass the invitation on to a colleague on that page. The link is yours alone; please do not publish it.',
      },
    ];
    return {
      subject: isChinese ? `邀请您参加：${title}` : `You are invited: ${title}`,
      greeting: isChinese ? `${invitation.name}，您好：` : `Dear ${invitation.name},`,
      blocks,
      closing: isChinese ? '期待您的光临。' : 'We look forward to seeing you.',
    };
  }

  private async opening(
    invitations: Invitations,
    invitation: Invitation,
    isChinese: boolean,
    title: string,
  ): Promise<string> {
    const from = invitation.forwardedFromId && (await invitations.find(invitation.forwardedFromId));
    if (from)
      return isChinese
        ? `${from.name} 将参加「${title}」的邀请转给了您。`
        : `${from.name} has passed on to you the invitation to ${title}.`;
    return isChinese ? `诚邀您参加「${title}」。` : `We would like to invite you to ${title}.`;
  }
}

async function heldUntil(tx: Transaction, { registrationId }: Invitation): Promise<Date | null> {
  const held = registrationId ? await findRegistration(tx, registrationId) : null;
  return held?.isHeld && held.state === 'offered' ? held.offerExpiresAt : null;
}
