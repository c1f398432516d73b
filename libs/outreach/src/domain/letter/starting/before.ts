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
  ticket,
} from './parts.js';

export const information: Letter = {
  zh: {
    subject: '会议通知：{{conference}}',
    greeting: greetingZh,
    blocks: [
      paragraph('感谢您关注{{conference}}。现将最新安排告知如下：'),
      paragraph(''),
      facts,
      button('conference', '查看会议页面'),
    ],
    closing: closingZh,
  },
  en: {
    subject: 'News about {{conference}}',
    greeting: greetingEn,
    blocks: [
      paragraph('Thank you for your interest in {{conference}}. Here is what is new:'),
      paragraph(''),
      facts,
      button('conference', 'Open the conference page'),
    ],
    closing: closingEn,
  },
};

export const reminder: Letter = {
  zh: {
    subject: '参会提醒：{{conference}}，{{date}}',
    greeting: greetingZh,
    blocks: [
      paragraph('{{conference}}即将举行，我们在{{place}}等您。到场时请出示下面的二维码，几秒钟即可签到。'),
      ticket,
      facts,
      button('personal-page', '打开我的参会凭证'),
      programme,
      paragraph(
        '建议您提前十五分钟到场。若行程有变，请在凭证页面取消或转给同事，您的名额会留给正在等候的人。',
      ),
    ],
    closing: `会场见！\n\n${closingZh}`,
  },
  en: {
    subject: 'See you soon: {{conference}}, {{date}}',
    greeting: greetingEn,
    blocks: [
      paragraph(
        '{{conference}} is about to begin, and we expect you at {{place}}. Show this code at the entrance; checking in takes a few seconds.',
      ),
      ticket,
      facts,
      button('personal-page', 'Open my ticket'),
      programme,
      paragraph(
        'Please be there a quarter of an hour early. If your plans change, cancel or hand over to a colleague on your ticket page: somebody is waiting for the place.',
      ),
    ],
    closing: `See you there!\n\n${closingEn}`,
  },
};
