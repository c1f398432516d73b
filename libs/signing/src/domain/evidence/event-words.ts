/** What is said of an event on the evidence page, in both languages; one that has no words stands there by its name. */
const words: Record<string, readonly [zh: string, en: string]> = {
  'agreement.created': ['登记协议', 'agreement entered'],
  'agreement.added': ['登记协议', 'agreement entered'],
  'agreement.imported': ['导入协议', 'agreement imported'],
  'agreement.edited': ['修改协议信息', 'agreement edited'],
  'agreement.changed': ['修改协议信息', 'agreement edited'],
  'agreement.text-added': ['上传文本', 'text added'],
  'agreement.confirmed': ['一方确认', 'confirmed by a party'],
  'agreement.asked': ['请各方确认', 'parties asked to confirm'],
  'agreement.staged': ['列入签约仪式', 'placed in the ceremony'],
  'agreement.signed': ['签署', 'signed'],
  'agreement.unsigned': ['撤销签署标记', 'signing undone'],
  'agreement.in-force': ['生效', 'in force'],
  'agreement.withdrawn': ['撤回', 'withdrawn'],
  'terminal.opened': ['发放签名终端', 'signing terminal given out'],
  'signature.drawn': ['手写签名', 'signature drawn'],
  'signature.typed': ['键入签名', 'signature typed'],
  'signature.prepared': ['使用预备签名', 'prepared signature used'],
  'signature.paper': ['纸质签署', 'signed on paper'],
  'signature.removed': ['移除签名', 'signature removed'],
  'scan.attached': ['附上扫描件', 'scan attached'],
  'evidence.sealed': ['封存', 'sealed'],
};

export const eventWords = (what: string): string => words[what]?.join(' · ') ?? what;

/** `user:<id>` becomes staff with the first letters of the id: names of staff are nobody else's business. */
export function actorWords(actor: string): string {
  const [kind, id = ''] = actor.split(':');
  if (kind === 'user') return `工作人员 · staff ${id.slice(-6)}`;
  return kind === 'system' ? '系统 · system' : '签约方 · party';
}

/** What a drawn signature proves, and what not. */
export const legalWords = {
  zh: '手写签名与散列值证明：自封存以来内容未被改动。其本身不等于《中华人民共和国电子签名法》第十三条所称的“可靠的电子签名”；如需该效力，请使用持证电子认证服务机构的签名。',
  en: 'A drawn signature with its hash proves that nothing has changed since it was sealed. It is not by itself a “reliable electronic signature” under Article 13 of China’s Electronic Signature Law; where that is needed, sign through a licensed certification authority.',
} as const;
