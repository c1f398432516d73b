import type { ErrorEntry } from './entry.js';

export const invitationErrors = {
  'invitation.withdrawn': {
    kind: 'conflict',
    zh: '此邀请已由主办方撤回。如仍想参加，请到会议公开页面报名，或联系主办方。',
    en: 'The organisers have withdrawn this invitation. If you would like to come, please register on the conference’s public page or write to the organisers.',
  },
  'invitation.passed-on': {
    kind: 'conflict',
    zh: '此邀请已转给同事，原链接不能再答复。',
    en: 'This invitation was passed on to a colleague; the old link answers no more.',
  },
  'invitation.registered': {
    kind: 'conflict',
    zh: '已用此邀请报名，请到个人页面查看或修改。',
    en: 'Somebody has registered with this invitation already; see or change it on the personal page.',
  },
  'invitation.cannot-pass-on': {
    kind: 'invalid',
    zh: '不能转给此邮箱。请换一位同事，或告诉主办方您希望由谁参加。',
    en: 'The invitation cannot be passed on to this address. Please choose another colleague, or tell the organisers who should come.',
  },
  'invitation.no-address': {
    kind: 'invalid',
    zh: '没有登记邮箱，无法发送邀请。请补充邮箱。',
    en: 'There is no e-mail address on record; please add one.',
  },
  'invitation.hold-deadline': {
    kind: 'invalid',
    zh: '保留名额的期限须在现在之后、会议开始之前。',
    en: 'Places are held until some time from now on, and before the conference begins.',
  },
  'invitation.nobody-to-nudge': {
    kind: 'conflict',
    zh: '所有受邀人都已答复，没有人需要提醒。',
    en: 'Everybody invited has answered; there is nobody to nudge.',
  },
} as const satisfies Record<string, ErrorEntry>;
