import type { RegistrationPhase } from '../registration-window.js';

export type EmbedLanguage = 'zh' | 'en';

interface Words {
  left(count: number): string;
  waitingList: string;
  opensAt(time: string): string;
  closed: string;
  over: string;
  cancelled: string;
  unknown: string;
  button: Record<RegistrationPhase, string>;
  newTab: string;
}

export const embedWords: Record<EmbedLanguage, Words> = {
  zh: {
    left: (count) => `还有 ${count} 个名额`,
    waitingList: '名额已满，可候补',
    opensAt: (time) => `${time} 开放报名`,
    closed: '报名已截止',
    over: '推进会已结束',
    cancelled: '推进会已取消',
    unknown: '没有找到此推进会。',
    button: { open: '报名', full: '加入候补', 'not-yet': '查看详情', closed: '查看详情' },
    newTab: '（在新窗口打开）',
  },
  en: {
    left: (count) => (count === 1 ? '1 place left' : `${count} places left`),
    waitingList: 'Full; there is a waiting list',
    opensAt: (time) => `Registration opens on ${time}`,
    closed: 'Registration is closed',
    over: 'The conference is over',
    cancelled: 'The conference is cancelled',
    unknown: 'There is no such conference.',
    button: {
      open: 'Register',
      full: 'Join the waiting list',
      'not-yet': 'See the details',
      closed: 'See the details',
    },
    newTab: ' (opens a new tab)',
  },
};
