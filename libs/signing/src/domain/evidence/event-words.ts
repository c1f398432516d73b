/** What is said of an event on the evidence page, in both languages; one that has no words stands there by its name. */
const words: Record<string, readonly [zh: string, en: string]> = {
  drafted: ['拟定', 'drawn up'],
  changed: ['修改协议信息', 'agreement changed'],
  'party-changed': ['一方修改信息', 'changed by a party'],
  'file-added': ['添加附件', 'attachment added'],
  'file-removed': ['移除附件', 'attachment removed'],
  'text-added': ['上传文本', 'text added'],
  'link-given': ['发放确认链接', 'link to confirm given out'],
  asked: ['请各方确认', 'parties asked to confirm'],
  confirmed: ['一方确认', 'confirmed by a party'],
  remarked: ['一方提出意见', 'remark by a party'],
  moved: ['状态变更', 'state changed'],
  staged: ['排入仪式', 'placed in the ceremony'],
  unstaged: ['移出仪式', 'taken out of the ceremony'],
  signed: ['签署', 'signed'],
  unsigned: ['撤销签署标记', 'signing undone'],
  'in-force': ['生效', 'in force'],
  'came-in-force': ['生效', 'in force'],
  'signing-undone': ['撤销签署标记', 'signing undone'],
  'substitute-signs': ['改由替补人签署', 'the substitute signs'],
  'signatory-signs': ['恢复由签约人签署', 'the signatory signs again'],
  'milestones-link-made': ['发放跟进链接', 'follow-up link given out'],
  'cooperation-said': ['说明合作进展', 'progress of the cooperation said'],
  withdrawn: ['撤回', 'withdrawn'],
  restored: ['恢复', 'restored'],
  'terminal-given': ['发放签名终端', 'signing terminal given out'],
  'signature-drawn': ['手写签名', 'signature drawn'],
  'signature-typed': ['键入签名', 'signature typed'],
  'signature-prepared': ['使用预备签名', 'prepared signature used'],
  'signature-paper': ['纸质签署', 'signed on paper'],
  'signature-removed': ['移除签名', 'signature removed'],
  'scan-added': ['附上扫描件', 'scan attached'],
  'scan-removed': ['移除扫描件', 'scan removed'],
  sealed: ['封存', 'sealed'],
};

export const eventWords = (what: string): string =>
  words[what.replace(/^agreement\./, '')]?.join(' · ') ?? what;

/** `user:<id>` becomes staff with the first letters of the id: names of staff are nobody else's business. */
export function actorWords(actor: string): string {
  const [kind, id = ''] = actor.split(':');
  if (kind === 'user') return `工作人员 · staff ${id.slice(-6)}`;
  return kind === 'system' ? '系统 · system' : '签约方 · party';
}

/** What a drawn signature proves, and what not. */
export const legalWords = {
  zh: '手写签名与散列值证明：自封存以来内容未被改动。其本身不等于《中华人民共和国电子签名法》第十三条所称的“可靠的电子签名”；如需该效力，请使用持证电子认证服务机构的签名。',
  en: `A drawn signature with its hash proves that nothing has changed since it was sealed. It is not by itself a "reliable electronic signature" under Article 13 of China's Electronic Signature Law; where that is needed, sign through a licensed certification authority.`,
} as const;
