import type { ErrorEntry } from './entry.js';

export const signingErrors = {
  'signing.state-refuses': {
    kind: 'conflict',
    zh: '该协议当前状态不允许此操作。',
    en: 'The agreement is in a state that does not allow this.',
  },
  'signing.settled': {
    kind: 'conflict',
    zh: '该协议已签署或已撤回，内容不能再改。',
    en: 'The agreement is signed or withdrawn; its content cannot be changed any more.',
  },
  'signing.was-withdrawn': {
    kind: 'conflict',
    zh: '该协议已撤回，无需再确认。如有疑问，请联系会务组。',
    en: 'The agreement was withdrawn; there is nothing to confirm. Please ask the organisers if in doubt.',
  },
  'signing.changed-meanwhile': {
    kind: 'conflict',
    zh: '协议内容刚刚有改动。请核对新的内容后再确认。',
    en: 'The agreement has just been changed. Please look at what it says now and confirm again.',
  },
  'signing.signatory-missing': {
    kind: 'conflict',
    zh: '请先填写本单位的签约人。',
    en: 'Please name who signs for your organisation first.',
  },
  'signing.nobody-to-ask': {
    kind: 'conflict',
    zh: '没有可写信的联系人：请为未确认的单位填写联系人邮箱。',
    en: 'Nobody can be written to: enter an e-mail address for the parties that have not confirmed.',
  },
  'signing.reason-needed': { kind: 'invalid', zh: '请填写原因。', en: 'Please give the reason.' },
  'signing.title-needed': {
    kind: 'invalid',
    zh: '请填写中文或英文标题。',
    en: 'Please enter a title in Chinese or in English.',
  },
  'signing.amount': {
    kind: 'invalid',
    zh: '金额应大于 0；没有金额请留空。',
    en: 'An amount is more than 0; leave it empty where there is none.',
  },
  'signing.term': {
    kind: 'invalid',
    zh: '结束日期早于开始日期。',
    en: 'The last day is before the first one.',
  },
  'signing.two-parties': {
    kind: 'invalid',
    zh: '协议至少有两方。',
    en: 'An agreement has at least two parties.',
  },
  'signing.party-twice': {
    kind: 'invalid',
    zh: '该单位已是协议一方。',
    en: 'This organisation is a party already.',
  },
  'signing.own-substitute': {
    kind: 'invalid',
    zh: '替补人与签约人是同一人。',
    en: 'The substitute is the signatory.',
  },
  'signing.kind-unknown': {
    kind: 'invalid',
    zh: '请选择协议类型。',
    en: 'Please choose a kind of agreement.',
  },
  'signing.organisation-unknown': {
    kind: 'invalid',
    zh: '请从单位库中选择单位。',
    en: 'Please choose an organisation from the list.',
  },
  'signing.person-unknown': {
    kind: 'invalid',
    zh: '该人不在本次会议的报名名单中。',
    en: 'This person is not registered for the conference.',
  },
  'signing.number-taken': {
    kind: 'invalid',
    zh: '编号 {number} 已用于另一份协议。',
    en: 'Number {number} belongs to another agreement.',
  },
  'signing.too-many-files': {
    kind: 'conflict',
    zh: '最多 {max} 个附件。',
    en: 'At most {max} attachments.',
  },
  'signing.template-wrong-kind': {
    kind: 'invalid',
    zh: '模板须为 Word 文档（.docx）。',
    en: 'The template must be a Word document (.docx).',
  },
  'signing.template-without-placeholders': {
    kind: 'invalid',
    zh: '模板中没有占位符。请参考占位符列表。',
    en: 'There is no placeholder in the template; see the list of them.',
  },
  'signing.template-unknown-placeholders': {
    kind: 'invalid',
    zh: '不认识模板中的占位符：{names}。',
    en: 'The template has placeholders that are not known: {names}.',
  },
  'signing.template-broken-placeholder': {
    kind: 'invalid',
    zh: '模板中的占位符没有写完整：{names}',
    en: 'A placeholder in the template is not complete: {names}',
  },
  'signing.row-kind': {
    kind: 'invalid',
    zh: '没有名为“{value}”的协议类型。',
    en: 'There is no kind of agreement “{value}”.',
  },
  'signing.row-organisation': {
    kind: 'invalid',
    zh: '单位库中没有“{value}”，请先添加或导入该单位。',
    en: '“{value}” is not in the list of organisations; add or import it first.',
  },
  'signing.row-amount': {
    kind: 'invalid',
    zh: '“{value}”不是金额。',
    en: '“{value}” is not an amount.',
  },
  'signing.row-currency': {
    kind: 'invalid',
    zh: '不认识币种“{value}”。',
    en: 'Currency “{value}” is not known.',
  },
  'signing.row-day': {
    kind: 'invalid',
    zh: '“{value}”不是日期，请写成 2024-01-12。',
    en: '“{value}” is not a day; write it as 2024-01-12.',
  },
  'signing.text-wrong-kind': {
    kind: 'invalid',
    zh: '协议文本须为 PDF 或 Word 文档（.docx）。',
    en: 'The text must be a PDF or a Word document (.docx).',
  },
  'signing.text-old-format': {
    kind: 'invalid',
    zh: '这是旧版 Word 文档（.doc）。请另存为 .docx 或 PDF 后再上传。',
    en: 'This is an old Word document (.doc). Please save it as .docx or PDF.',
  },
  'signing.text-encrypted': {
    kind: 'invalid',
    zh: '文件有密码保护。请取消密码后再上传。',
    en: 'The file is protected by a password. Please remove it first.',
  },
  'signing.text-damaged': {
    kind: 'invalid',
    zh: '文件已损坏，无法读取。',
    en: 'The file is damaged and cannot be read.',
  },
  'signing.text-has-script': {
    kind: 'invalid',
    zh: '文件含有脚本（JavaScript）。请“打印为 PDF”得到不含脚本的文件。',
    en: 'The file contains scripts. Please print it to PDF to get one without.',
  },
  'signing.text-has-actions': {
    kind: 'invalid',
    zh: '文件打开时会自动执行操作。请“打印为 PDF”后再上传。',
    en: 'The file would start something when opened. Please print it to PDF first.',
  },
  'signing.text-has-files': {
    kind: 'invalid',
    zh: '文件中嵌有其他文件。请取出后作为附件上传。',
    en: 'There are other files inside. Please take them out and upload them as attachments.',
  },
  'signing.text-image-too-large': {
    kind: 'invalid',
    zh: '文件中的图片过大。请压缩图片后再上传。',
    en: 'A picture inside is too large. Please make it smaller.',
  },
  'signing.text-too-many-pages': {
    kind: 'invalid',
    zh: '协议文本最多 500 页。',
    en: 'The text may have at most 500 pages.',
  },
  'signing.text-too-much': {
    kind: 'invalid',
    zh: '文字过多，无法处理。',
    en: 'There is too much text in it.',
  },
  'signing.text-too-complex': {
    kind: 'invalid',
    zh: '文件过于复杂，无法在合理时间内读取。请“打印为 PDF”后再上传。',
    en: 'The file is too complex to be read in reasonable time. Please print it to PDF first.',
  },
  'signing.milestone-state-refuses': {
    kind: 'conflict',
    zh: '该里程碑当前状态不允许此操作。',
    en: 'The milestone is in a state that does not allow this.',
  },
  'signing.not-signed-yet': {
    kind: 'conflict',
    zh: '协议签署后才有里程碑。',
    en: 'An agreement has milestones once it is signed.',
  },
  'signing.too-many-milestones': {
    kind: 'conflict',
    zh: '一份协议最多 {max} 个里程碑。',
    en: 'An agreement has at most {max} milestones.',
  },
  'signing.owner-needs-party': {
    kind: 'invalid',
    zh: '请先选择负责方，再填写负责人。',
    en: 'Choose the responsible party before naming a person.',
  },
  'signing.party-unknown': {
    kind: 'invalid',
    zh: '该单位不是这份协议的一方。',
    en: 'This is not a party of the agreement.',
  },
  'signing.later-day-needed': {
    kind: 'invalid',
    zh: '请选择晚于原定日期的日期。',
    en: 'Please choose a day after the one it is due.',
  },
  'signing.not-in-force': {
    kind: 'conflict',
    zh: '只有已签署或已生效的协议才能填报进展。',
    en: 'Only of an agreement that is signed or in force can be said how it goes.',
  },
} as const satisfies Record<string, ErrorEntry>;
