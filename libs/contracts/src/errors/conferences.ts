import type { ErrorEntry } from './entry.js';

export const conferencesErrors = {
  'conferences.change-hurts': {
    kind: 'needs-confirmation',
    zh: '此更改会影响已报名人员或已公布的内容。确认后保存，并通知已报名人员。',
    en: 'This change affects people who registered, or what was announced. Confirm to save it; those registered are told.',
  },
  'conferences.cancel-hurts': {
    kind: 'needs-confirmation',
    zh: '取消后不能恢复。确认后，推进会将被取消，并通知已报名人员。',
    en: 'Cancelling cannot be undone. Confirm to cancel the conference; those registered are told.',
  },
  'conferences.places-below-taken': {
    kind: 'needs-confirmation',
    zh: '已有 {taken} 个名额被占用，不能少于此数。没有人会失去名额：确认后名额数将设为 {taken}；若要再减少，请先取消报名。',
    en: '{taken} places are already taken, so there cannot be fewer. Nobody loses a place: if you confirm, the number becomes {taken}; to go lower, cancel registrations first.',
  },
  'conferences.types-twice': {
    kind: 'invalid',
    zh: '同一参会类型只能出现一次。',
    en: 'Each participant type can stand here only once.',
  },
  'conferences.not-editable': {
    kind: 'conflict',
    zh: '推进会已结束或已取消，不能再修改。',
    en: 'The conference is over or cancelled and can no longer be changed.',
  },
  'conferences.not-ready': {
    kind: 'conflict',
    zh: '还不能发布，请先完成清单中的必备项。',
    en: 'It cannot be published yet: complete the required items of the checklist first.',
  },
  'conferences.cancel-needs-reason': {
    kind: 'invalid',
    zh: '请填写取消的原因，它会写入通知。',
    en: 'Please give the reason for cancelling; it goes into the notice.',
  },
  'conferences.ends-before-start': {
    kind: 'invalid',
    zh: '结束时间应晚于开始时间。',
    en: 'The end must be after the start.',
  },
  'conferences.too-long': {
    kind: 'invalid',
    zh: '推进会最长 {days} 天，请检查日期。',
    en: 'A conference lasts at most {days} days; please check the dates.',
  },
  'conferences.time-out-of-range': {
    kind: 'invalid',
    zh: '日期应在 2000 年至 2099 年之间。',
    en: 'The date must lie between 2000 and 2099.',
  },
  'conferences.unknown-zone': {
    kind: 'invalid',
    zh: '没有这个时区，例如应为 Asia/Shanghai。',
    en: 'There is no such time zone; an example is Asia/Shanghai.',
  },
  'conferences.registration-closes-before-opening': {
    kind: 'invalid',
    zh: '报名截止时间应晚于开放时间。',
    en: 'Registration must close after it opens.',
  },
  'conferences.registration-after-end': {
    kind: 'invalid',
    zh: '报名截止时间不能晚于推进会结束时间。',
    en: 'Registration cannot close after the conference ends.',
  },
  'conferences.session-outside': {
    kind: 'invalid',
    zh: '环节“{title}”不在推进会的时间之内。',
    en: 'The session “{title}” lies outside the conference.',
  },
  'conferences.programme-clashes': {
    kind: 'conflict',
    zh: '议程中有 {count} 处冲突，不能发布。草稿已保存；请先调整标红的环节。',
    en: 'The programme has {count} clashes and cannot be released. The draft is kept: please settle the sessions marked red first.',
  },
  'conferences.release-hurts': {
    kind: 'needs-confirmation',
    zh: '有人已报名被取消或名额减少的环节。确认后发布：被取消环节的报名随之取消，已占用的名额保留。',
    en: 'People have signed up for sessions that go or get fewer places. Confirm to release: sign-ups for sessions that go are ended, taken places stay.',
  },
  'conferences.release-needs-publishing': {
    kind: 'conflict',
    zh: '推进会尚未发布。发布推进会时，议程会一并发布。',
    en: 'The conference is not published yet. Its programme is released together with it.',
  },
  'conferences.nothing-to-release': {
    kind: 'conflict',
    zh: '草稿与已发布的议程相同，没有可发布的更改。',
    en: 'The draft is the same as the released programme: there is nothing to release.',
  },
  'conferences.session-unknown': {
    kind: 'invalid',
    zh: '此环节不属于本次推进会，或出现了两次。',
    en: 'This session is not one of this conference, or stands here twice.',
  },
  'conferences.room-not-here': {
    kind: 'invalid',
    zh: '此会议室不属于所选场地。',
    en: 'This room is not one of the chosen venue.',
  },
  'conferences.room-in-use': {
    kind: 'conflict',
    zh: '会议室“{name}”已安排环节或洽谈桌，不能删除。',
    en: 'The room “{name}” has sessions or meeting tables and cannot be removed.',
  },
  'conferences.room-unknown': {
    kind: 'invalid',
    zh: '此会议室不属于该场地，或出现了两次。',
    en: 'This room is not one of this venue, or stands here twice.',
  },
  'conferences.unknown-organisation': {
    kind: 'invalid',
    zh: '没有找到此单位。',
    en: 'There is no such organisation.',
  },
  'conferences.not-a-university': {
    kind: 'invalid',
    zh: '主办高校应为高校。',
    en: 'The host university must be a university.',
  },
  'conferences.host-twice': {
    kind: 'invalid',
    zh: '此单位已以同一身份列出。',
    en: 'This organisation already stands here in the same part.',
  },
  'conferences.is-template': {
    kind: 'conflict',
    zh: '这是模板，不是一场推进会：不能发布，也不接受报名和签到。请用它安排一场推进会。',
    en: 'This is a template, not a conference: it is never published and takes no registrations or check-ins. Schedule a conference from it.',
  },
  'conferences.template-name-taken': {
    kind: 'invalid',
    zh: '此行动已有同名的模板，请换一个名称。',
    en: 'This campaign already has a template of this name; please choose another.',
  },
  'conferences.unknown-venue': { kind: 'invalid', zh: '没有找到此场地。', en: 'There is no such venue.' },
  'conferences.unknown-campaign': {
    kind: 'invalid',
    zh: '没有找到此行动，或您无权在其中安排推进会。',
    en: 'There is no such campaign, or you may not schedule conferences in it.',
  },
} as const satisfies Record<string, ErrorEntry>;
