import type { ErrorEntry } from './entry.js';

export const meetingsErrors = {
  'meetings.not-open': {
    kind: 'conflict',
    zh: '现在不在发送对接申请的时间内。',
    en: 'Meeting requests cannot be sent at this time.',
  },
  'meetings.nothing-to-print': {
    kind: 'conflict',
    zh: '还没有排定时间和桌位的洽谈，暂时没有可以打印的内容。',
    en: 'No meeting has a time and a table yet, so there is nothing to print.',
  },
  'meetings.not-confirmed': {
    kind: 'conflict',
    zh: '报名确认后才能使用对接洽谈。',
    en: 'Meetings open once your registration is confirmed.',
  },
  'meetings.ask-yourself': {
    kind: 'invalid',
    zh: '不能向自己发送对接申请。',
    en: 'You cannot ask yourself for a meeting.',
  },
  'meetings.own-organisation': {
    kind: 'invalid',
    zh: '不能向本单位的同事发送对接申请。',
    en: 'You cannot ask somebody of your own organisation for a meeting.',
  },
  'meetings.may-not-ask': {
    kind: 'forbidden',
    zh: '本次会议不支持向这类参会人发送对接申请。',
    en: 'At this conference you cannot ask participants of this type for a meeting.',
  },
  'meetings.person-gone': {
    kind: 'conflict',
    zh: '对方已不在参会名单中。',
    en: 'This person is not among the participants any more.',
  },
  'meetings.quota-used': {
    kind: 'conflict',
    zh: '最多可有 {quota} 个待答复或已接受的申请。有申请被谢绝、过期或取消后可再发送。',
    en: 'You may have {quota} requests open or accepted. When one is declined, expires or is cancelled, you can send another.',
  },
  'meetings.already-asked': {
    kind: 'conflict',
    zh: '您与对方之间已有一个待答复或已接受的申请。',
    en: 'There is already a request between the two of you, open or accepted.',
  },
  'meetings.declined-before': {
    kind: 'conflict',
    zh: '对方已谢绝过您的申请。',
    en: 'This person has already declined your request.',
  },
  'meetings.request-settled': {
    kind: 'conflict',
    zh: '该申请已有结果，请刷新后查看。',
    en: 'This request has been settled already. Reload to see how.',
  },
  'meetings.not-colleague': {
    kind: 'invalid',
    zh: '只能推荐本单位已确认参会的同事。',
    en: 'You can only name a colleague of your organisation who is registered and confirmed.',
  },
  'meetings.passed-before': {
    kind: 'conflict',
    zh: '这位同事已收到过或转交过此申请。',
    en: 'This colleague has had this request before.',
  },
  'meetings.window-order': {
    kind: 'invalid',
    zh: '截止时间必须晚于开始时间。',
    en: 'The window must close after it opens.',
  },
  'meetings.time-order': {
    kind: 'invalid',
    zh: '结束时间必须晚于开始时间。',
    en: 'The end must be after the start.',
  },
  'meetings.outside-conference': {
    kind: 'invalid',
    zh: '时间必须在会议期间内。',
    en: 'It must be within the time of the conference.',
  },
  'meetings.block-without-slots': {
    kind: 'invalid',
    zh: '这段时间放不下一场 {minutes} 分钟的洽谈。',
    en: 'No slot of {minutes} minutes fits into this time.',
  },
  'meetings.blocks-overlap': {
    kind: 'conflict',
    zh: '与另一个洽谈时段重叠。',
    en: 'It overlaps another block of meetings.',
  },
  'meetings.loses-places': {
    kind: 'needs-confirmation',
    zh: '有 {count} 场已排期的洽谈将失去时间或桌位，变为待排期，并通知相关人员。',
    en: '{count} scheduled meetings will lose their slot or table: they become unscheduled and the people are told.',
  },
  'meetings.room-elsewhere': {
    kind: 'invalid',
    zh: '请选择本次会议场馆内的房间。',
    en: "Choose a room of this conference's venue.",
  },
  'meetings.table-closed': {
    kind: 'conflict',
    zh: '这张桌子已停用。',
    en: 'This table is closed.',
  },
  'meetings.slot-unknown': {
    kind: 'conflict',
    zh: '这个时间已不在洽谈时段内，请刷新后重选。',
    en: 'This slot is not there any more. Reload and choose again.',
  },
  'meetings.place-taken': {
    kind: 'conflict',
    zh: '这个时间或桌位刚刚被占用，请重新选择。',
    en: 'This slot or table has just been taken. Please choose again.',
  },
  'meetings.person-busy': {
    kind: 'conflict',
    zh: '其中一人在这个时间没有空。',
    en: 'One of them is not free at this time.',
  },
  'meetings.have-meeting': {
    kind: 'conflict',
    zh: '两人之间已有一场洽谈。',
    en: 'These two already have a meeting.',
  },
  'meetings.not-cancellable': {
    kind: 'conflict',
    zh: '这场洽谈已进行或已取消。',
    en: 'This meeting has taken place or was cancelled already.',
  },
  'meetings.not-over': {
    kind: 'conflict',
    zh: '洽谈过半后才能填写结果；已取消或未排期的洽谈没有结果。',
    en: 'An outcome can be given from half of the meeting on, and only for one that was scheduled and not cancelled.',
  },
  'meetings.no-free-table': {
    kind: 'conflict',
    zh: '这个时段没有空桌。',
    en: 'No table is free at this time.',
  },
  'meetings.no-slot-now': {
    kind: 'conflict',
    zh: '现在没有可用的洽谈时段。',
    en: 'There is no slot in which to sit down now.',
  },
  'meetings.not-free-now': {
    kind: 'conflict',
    zh: '对方现在没有空，请刷新后再看。',
    en: 'This person is not free now. Reload to see who is.',
  },
  'meetings.nobody-missing': {
    kind: 'conflict',
    zh: '这场洽谈没有缺席的人：双方都已到场，或离开始还有半小时以上。',
    en: 'Nobody of this meeting is missing: all are here, or it begins in more than half an hour.',
  },
  'meetings.move-settled': {
    kind: 'conflict',
    zh: '这个调整已有结果或已过时。',
    en: 'This change has been settled or is too late.',
  },
  'meetings.block-over': {
    kind: 'conflict',
    zh: '这个时段已没有未开始的场次。',
    en: 'All slots of this block have begun.',
  },
  'meetings.delay-collides': {
    kind: 'needs-confirmation',
    zh: '推迟后有 {count} 处冲突，请查看并确认。',
    en: 'The delay runs into {count} other things. Look at them and confirm.',
  },
  'meetings.no-follow-up': {
    kind: 'conflict',
    zh: '这场洽谈没有后续事项。',
    en: 'There is nothing to follow up after this meeting.',
  },
  'meetings.nobody-to-nudge': {
    kind: 'conflict',
    zh: '没有需要提醒的人：已提醒过、已有洽谈或未留邮箱。',
    en: 'There is nobody to nudge: they have been nudged, have a meeting or left no e-mail address.',
  },
} as const satisfies Record<string, ErrorEntry>;
