import type { MilestoneLight, MilestoneState } from '#contracts/signing/milestones';

/** As lists and mails call them. */
export const milestoneStateWords: Record<MilestoneState, { zh: string; en: string }> = {
  open: { zh: '进行中', en: 'open' },
  reported: { zh: '待确认', en: 'reported' },
  reached: { zh: '已达成', en: 'reached' },
  missed: { zh: '未达成', en: 'missed' },
  dropped: { zh: '已取消', en: 'dropped' },
};

export const lightWords: Record<MilestoneLight, { zh: string; en: string }> = {
  green: { zh: '绿', en: 'green' },
  amber: { zh: '黄', en: 'amber' },
  red: { zh: '红', en: 'red' },
};
