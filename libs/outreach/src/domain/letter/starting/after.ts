import type { Letter } from '#contracts/outreach/letter';
import { button, closingEn, closingZh, greetingEn, greetingZh, paragraph } from './parts.js';

export const thanks: Letter = {
  zh: {
    subject: '感谢您的到来：{{conference}}',
    greeting: greetingZh,
    blocks: [
      paragraph('感谢您出席{{conference}}。因为有您和{{organisation}}的参与，这一天的对接才有了实在的内容。'),
      paragraph('现场谈到的合作，我们会继续跟进；如需与某位专家或企业再次联系，回复本邮件即可，我们来牵线。'),
      paragraph('会议办得怎么样，您最有发言权。请用两分钟填写问卷，您的意见会直接用于下一场。'),
      button('survey', '填写两分钟问卷'),
    ],
    closing: `再次感谢，期待下一次见面。\n\n${closingZh}`,
  },
  en: {
    subject: 'Thank you for coming: {{conference}}',
    greeting: greetingEn,
    blocks: [
      paragraph(
        'Thank you for being at {{conference}}. It was you and {{organisation}} who gave the day its substance.',
      ),
      paragraph(
        'We follow up what was discussed. If you would like to be put in touch again with a researcher or a company, simply reply to this message.',
      ),
      paragraph(
        'How was it? Two minutes of your time for our questions would help us: your answers shape the next conference.',
      ),
      button('survey', 'Answer in two minutes'),
    ],
    closing: `Thank you again, and see you next time.\n\n${closingEn}`,
  },
};

export const survey: Letter = {
  zh: {
    subject: '请您评一评：{{conference}}',
    greeting: greetingZh,
    blocks: [
      paragraph('您参加的{{conference}}已经结束。哪些环节有收获，哪些地方该改进，我们很想听听您的真实看法。'),
      button('survey', '开始填写'),
      paragraph('问卷只需两分钟，手机上即可完成。链接仅供您本人使用，提交后仍可修改。'),
    ],
    closing: closingZh,
  },
  en: {
    subject: 'How was it? {{conference}}',
    greeting: greetingEn,
    blocks: [
      paragraph(
        '{{conference}} is over. What was worth your time, and what should we do better? We would like to hear your honest opinion.',
      ),
      button('survey', 'Begin'),
      paragraph(
        'It takes two minutes and works on a phone. The link is yours alone, and you can change your answers later.',
      ),
    ],
    closing: closingEn,
  },
};

export const followUp: Letter = {
  zh: {
    subject: '合作进展如何？{{conference}}回访',
    greeting: greetingZh,
    blocks: [
      paragraph('{{conference}}过去有一段时间了。会上谈到的合作，{{organisation}}这边进展如何？'),
      paragraph(
        '无论是已经签约、正在商谈，还是遇到了困难，都请回复本邮件告诉我们。需要资金政策、场地、人才或再次对接的，我们会协调解决。',
      ),
      button('conference', '回顾会议'),
    ],
    closing: closingZh,
  },
  en: {
    subject: 'How far is it? After {{conference}}',
    greeting: greetingEn,
    blocks: [
      paragraph(
        'Some time has passed since {{conference}}. How is the cooperation that {{organisation}} talked about coming along?',
      ),
      paragraph(
        'Signed, under discussion or stuck: please reply to this message and tell us. If funding, premises, people or another meeting would help, we will see to it.',
      ),
      button('conference', 'Look back at the conference'),
    ],
    closing: closingEn,
  },
};
