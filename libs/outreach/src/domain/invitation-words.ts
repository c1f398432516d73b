import type { DeclineReason, InvitationState } from '#contracts/outreach/invitation';

interface Words {
  zh: string;
  en: string;
}

/** As documents spell them; the web app has its own labels. */
export const invitationStateWords: Record<InvitationState, Words> = {
  planned: { zh: '待发送', en: 'Planned' },
  sent: { zh: '已发送', en: 'Sent' },
  delivered: { zh: '已送达', en: 'Delivered' },
  bounced: { zh: '退信', en: 'Bounced' },
  opened: { zh: '已打开', en: 'Opened' },
  accepted: { zh: '已接受', en: 'Accepted' },
  declined: { zh: '不参加', en: 'Declined' },
  forwarded: { zh: '已转给同事', en: 'Passed on' },
  registered: { zh: '已报名', en: 'Registered' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const declineReasonWords: Record<DeclineReason, Words> = {
  date: { zh: '时间不合适', en: 'The date does not suit' },
  'other-duties': { zh: '另有工作安排', en: 'Other duties' },
  'not-my-field': { zh: '与业务方向不符', en: 'Not my field' },
  travel: { zh: '路程太远', en: 'Too far to travel' },
  other: { zh: '其他', en: 'Other' },
};
