import type { AgreementState } from '#contracts/signing/agreements';

export const inLanguage = (zh: string, en: string, language: 'zh' | 'en'): string =>
  language === 'zh' ? zh || en : en || zh;

/** As lists and mails call them. */
export const stateWords: Record<AgreementState, { zh: string; en: string }> = {
  intended: { zh: '意向', en: 'intended' },
  drafted: { zh: '已拟定', en: 'drafted' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  staged: { zh: '已排入仪式', en: 'staged' },
  signed: { zh: '已签署', en: 'signed' },
  'in-force': { zh: '已生效', en: 'in force' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** 甲方, 乙方, … as agreements call their parties; party A, B, …. */
export const partyLetter = (position: number, language: 'zh' | 'en'): string =>
  language === 'zh'
    ? `${'甲乙丙丁戊己庚辛壬癸'[position - 1] ?? position}方`
    : `Party ${String.fromCharCode(64 + position)}`;
