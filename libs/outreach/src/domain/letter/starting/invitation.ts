import type { Letter } from '#contracts/outreach/letter';
import {
  button,
  closingEn,
  closingZh,
  facts,
  greetingEn,
  greetingZh,
  paragraph,
  programme,
} from './parts.js';

export const invitation: Letter = {
  zh: {
    subject: '诚邀您出席：{{conference}}（{{date}}）',
    greeting: greetingZh,
    blocks: [
      paragraph(
        '{{conference}}将于{{date}}在{{place}}举行。这一天，企业带着技术难题和用人需求来，高校带着成果和团队来，面对面谈合作、当场签协议。',
      ),
      paragraph(
        '{{organisation}}正是我们希望请到现场的单位。诚挚邀请您拨冗出席，与相关领域的专家直接对接，也欢迎您提前发布企业需求。',
      ),
      facts,
      button('invitation', '查看邀请并回复'),
      paragraph(
        '点击按钮即可接受邀请，您的信息已为您填好，一分钟完成报名；如不便前来，也请告诉我们，或转请一位同事参加。',
      ),
      programme,
      paragraph('链接仅供您本人使用。如有疑问，直接回复本邮件即可。'),
    ],
    closing: `期待在现场与您见面。\n\n${closingZh}`,
  },
  en: {
    subject: 'You are invited: {{conference}}, {{date}}',
    greeting: greetingEn,
    blocks: [
      paragraph(
        '{{conference}} takes place on {{date}} at {{place}}. Companies bring the problems they want solved and the people they are looking for; universities bring their results and their teams. They meet face to face, and many agreements are signed on the day.',
      ),
      paragraph(
        '{{organisation}} is one of the organisations we would very much like to see there. Please join us, meet the researchers who work in your field, and feel free to publish what you need beforehand.',
      ),
      facts,
      button('invitation', 'See and answer the invitation'),
      paragraph(
        'The button leads to your own page: your details are filled in already, and registering takes a minute. If you cannot come, please tell us there, or pass the invitation on to a colleague.',
      ),
      programme,
      paragraph('The link is yours alone. If you have a question, simply reply to this message.'),
    ],
    closing: `We look forward to meeting you.\n\n${closingEn}`,
  },
};

export const nudge: Letter = {
  zh: {
    subject: '期待您的回复：{{conference}}',
    greeting: greetingZh,
    blocks: [
      paragraph('前些天我们邀请您出席{{conference}}，目前还没有收到您的回复，特再次致信。'),
      facts,
      paragraph('能来或不能来，都请您点一下下面的按钮告诉我们，便于我们安排座位和对接。只需半分钟。'),
      button('invitation', '现在回复'),
      paragraph(
        '报名截止时间为{{registration-closes}}。若您已通过其他方式回复，请忽略本邮件，给您添扰，敬请谅解。',
      ),
    ],
    closing: closingZh,
  },
  en: {
    subject: 'May we count on you? {{conference}}',
    greeting: greetingEn,
    blocks: [
      paragraph(
        'Some days ago we invited you to {{conference}} and have not heard from you yet, so please allow us a short reminder.',
      ),
      facts,
      paragraph(
        'Whether you can come or not, a click on the button helps us to plan seats and meetings. It takes half a minute.',
      ),
      button('invitation', 'Answer now'),
      paragraph(
        'Registration closes on {{registration-closes}}. If you have answered in another way, please disregard this message.',
      ),
    ],
    closing: closingEn,
  },
};
