import type { ErrorEntry } from './entry.js';

export const dockingErrors = {
  'docking.item-not-found': {
    kind: 'not-found',
    zh: '未找到该需求或成果，可能已被删除或撤回。',
    en: 'This demand or achievement does not exist, or was withdrawn.',
  },
  'docking.item-state': {
    kind: 'conflict',
    zh: '当前状态不能进行此操作，请刷新后查看最新状态。',
    en: 'This step is not possible in its present state. Reload to see where it stands.',
  },
  'docking.needs-confirmed': {
    kind: 'conflict',
    zh: '报名确认后才能发布需求、成果或解答。',
    en: 'This opens once your registration is confirmed.',
  },
  'docking.closed': {
    kind: 'conflict',
    zh: '本场会议已结束或取消，不能再发布或修改。',
    en: 'This conference is over or cancelled; nothing can be entered or changed any more.',
  },
  'docking.kind-not-yours': {
    kind: 'forbidden',
    zh: '企业发布需求，高校和科研院所发布成果与专长；您的单位不能发布这一类。',
    en: 'Enterprises enter demands, universities and institutes enter achievements and expertise; your organisation cannot enter this kind.',
  },
  'docking.title-needed': {
    kind: 'invalid',
    zh: '请填写标题，中文或英文至少一项。',
    en: 'Give a title, in Chinese or in English.',
  },
  'docking.text-needed': {
    kind: 'invalid',
    zh: '请填写说明，中文或英文至少一项。',
    en: 'Describe it, in Chinese or in English.',
  },
  'docking.budget-range': {
    kind: 'invalid',
    zh: '预算上限不能低于下限。',
    en: 'The upper end of the budget cannot be below the lower end.',
  },
  'docking.field-unknown': {
    kind: 'invalid',
    zh: '请选择现有的领域。',
    en: 'Choose one of the fields that are offered.',
  },
  'docking.presenter-unknown': {
    kind: 'invalid',
    zh: '发布人须是本场会议中该单位已确认的报名人员。',
    en: 'The presenter must be a confirmed person of this organisation at this conference.',
  },
  'docking.too-many-items': {
    kind: 'conflict',
    zh: '每人最多发布 {max} 项，请先撤回不需要的。',
    en: 'One person enters at most {max}. Withdraw what is no longer needed first.',
  },
  'docking.too-many-files': {
    kind: 'conflict',
    zh: '最多上传 {max} 个附件，请先删除不需要的。',
    en: 'At most {max} files. Take one out first.',
  },
  'docking.checks-before-change': {
    kind: 'conflict',
    zh: '已发布，不能自行修改；请联系会务组。',
    en: 'It is released and can no longer be changed here; ask the organisers.',
  },
  'docking.reason-needed': {
    kind: 'invalid',
    zh: '请写明退回原因，发布人会看到。',
    en: 'Say why it goes back; its owner will read it.',
  },
  'docking.too-many-for-booklet': {
    kind: 'conflict',
    zh: '手册最多收录 {max} 项，请先用筛选缩小范围。',
    en: 'A booklet takes at most {max} entries. Narrow the filters first.',
  },
  'docking.session-unfit': {
    kind: 'invalid',
    zh: '只能安排在本场会议的需求发布或成果发布环节。',
    en: 'Only a demand-release or achievement-release session of this conference can take it.',
  },
  'docking.stage-order': {
    kind: 'conflict',
    zh: '该环节的上台名单已被他人更改，请刷新后重新排序。',
    en: 'Somebody else changed this session’s list. Reload and order it again.',
  },
  'docking.field-depth': {
    kind: 'invalid',
    zh: '领域只有两级：一级领域下面不能再放入带下级的领域。',
    en: 'Fields have two levels; this one cannot go below another.',
  },
  'docking.row-kind': {
    kind: 'invalid',
    zh: '“{value}”不是类别；请填写需求、成果或专长。',
    en: '“{value}” is no kind; write demand, achievement or expertise.',
  },
  'docking.row-cooperation': {
    kind: 'invalid',
    zh: '“{value}”不是合作方式。',
    en: '“{value}” is no kind of cooperation.',
  },
  'docking.row-organisation': {
    kind: 'invalid',
    zh: '系统中没有单位“{value}”，请先在单位库中添加。',
    en: 'There is no organisation “{value}”. Add it to the organisations first.',
  },
  'docking.row-number': {
    kind: 'invalid',
    zh: '“{value}”不是整数金额（元）。',
    en: '“{value}” is no whole amount in yuan.',
  },
  'docking.row-date': {
    kind: 'invalid',
    zh: '“{value}”不是日期，请写成 2027-03-31。',
    en: '“{value}” is no date; write 2027-03-31.',
  },
  'docking.answer-not-found': {
    kind: 'not-found',
    zh: '未找到该解答，可能已被撤回。',
    en: 'This answer does not exist, or was withdrawn.',
  },
  'docking.answer-closed': {
    kind: 'conflict',
    zh: '该需求现在不接受解答。',
    en: 'This demand takes no answers now.',
  },
  'docking.answer-once': {
    kind: 'conflict',
    zh: '您已解答过这项需求，可以修改原来的解答。',
    en: 'You answered this demand already; change that answer instead.',
  },
  'docking.answer-not-yours': {
    kind: 'forbidden',
    zh: '只有高校和科研院所的报名人员可以解答需求。',
    en: 'Only registered people of universities and institutes answer demands.',
  },
  'docking.answer-decided': {
    kind: 'conflict',
    zh: '企业已作出决定，不能再修改。',
    en: 'The enterprise has decided; this can no longer be changed.',
  },
  'docking.thread-full': {
    kind: 'conflict',
    zh: '这里的留言已达 {max} 条，请直接联系对方或会务组。',
    en: 'This thread has {max} messages already. Talk to each other directly, or ask the organisers.',
  },
  'docking.achievement-not-yours': {
    kind: 'invalid',
    zh: '请选择您自己的成果或专长。',
    en: 'Choose an achievement or expertise of your own.',
  },
  'docking.pair-unfit': {
    kind: 'invalid',
    zh: '只能为同一场推进会的需求与成果（或专长）作出匹配判断。',
    en: 'Only a demand and an achievement or expertise of the same conference make a pair.',
  },
  'docking.term-words': {
    kind: 'invalid',
    zh: '一组同义词至少需要两个不同的词。',
    en: 'Words of the same meaning are at least two different ones.',
  },
  'docking.term-not-found': {
    kind: 'not-found',
    zh: '未找到这组术语，可能已被删除。',
    en: 'These words are not in the list; they may have been removed.',
  },
  'docking.terms-full': {
    kind: 'conflict',
    zh: '术语表已满5000组，请先删除不用的词组。',
    en: 'The list holds 5,000 groups, which is all it can hold. Remove some that nobody needs.',
  },
} as const satisfies Record<string, ErrorEntry>;
