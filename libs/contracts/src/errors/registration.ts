import type { ErrorEntry } from './entry.js';

export const registrationErrors = {
  'registration.not-open-yet': {
    kind: 'conflict',
    zh: '报名尚未开始。',
    en: 'Registration has not opened yet.',
  },
  'registration.closed': { kind: 'conflict', zh: '报名已经结束。', en: 'Registration is closed.' },
  'registration.type-not-offered': {
    kind: 'conflict',
    zh: '本次会议没有为该参会类型设置名额。',
    en: 'This conference has no places for this kind of participant.',
  },
  'registration.full': {
    kind: 'conflict',
    zh: '名额已满（共 {capacity} 个），可以加入候补名单。',
    en: 'All {capacity} places are taken; the person can join the waiting list.',
  },
  'registration.organisation-full': {
    kind: 'conflict',
    zh: '贵单位的 {limit} 个名额已用完，可以加入候补名单，或由同事把名额转让给您。',
    en: 'All {limit} places of your organisation are taken. You can join the waiting list, or a colleague can hand over a place.',
  },
  'registration.type-not-public': {
    kind: 'conflict',
    zh: '该参会类型不开放自助报名，请联系主办方。',
    en: 'People of this kind are registered by the organisers; please write to them.',
  },
  'registration.too-many-colleagues': {
    kind: 'invalid',
    zh: '一次最多可以同时为 {limit} 位同事报名。已填写的内容仍保留，请分次提交，或请主办方按名单导入。',
    en: 'You can register up to {limit} colleagues along. What you entered is kept; please send fewer at once, or ask the organisers to import your list.',
  },
  'registration.session-not-offered': {
    kind: 'invalid',
    zh: '所选环节已不接受报名，请重新选择。',
    en: 'This session takes no sign-ups any more; please choose again.',
  },
  'registration.already-registered': {
    kind: 'conflict',
    zh: '您已经报名，无需重复提交。可以重新发送报名链接到您登记的邮箱。',
    en: 'You are registered already. We can send the link to your registration to your e-mail address again.',
  },
  'registration.place-held': {
    kind: 'conflict',
    zh: '主办方已邀请您并为您保留了名额，请用邀请邮件中的链接报名。可以把邀请重新发送到您的邮箱。',
    en: 'You are invited and a place is held for you: please register with the link in your invitation. We can send the invitation to your e-mail address again.',
  },
  'registration.held-for-invited': {
    kind: 'conflict',
    zh: '此名额为受邀人保留，对方尚未报名。请在“邀请”页面代为答复或撤回邀请。',
    en: 'This place is held for somebody invited who has not registered. Answer for them, or withdraw the invitation, on the invitations page.',
  },
  'registration.held-for-another': {
    kind: 'conflict',
    zh: '此手机号属于受邀人 {name}，已为其保留名额。请以该姓名登记，或填写本人的手机号。',
    en: 'This number belongs to {name}, who is invited and has a place held. Register that name, or enter this person’s own number.',
  },
  'registration.held-as': {
    kind: 'invalid',
    zh: '{name} 是以“{type}”身份受邀的，名额已按此保留。请改选该参会类型，或先撤回邀请。',
    en: '{name} is invited as “{type}” and a place of that type is held. Choose that type, or withdraw the invitation first.',
  },
  'registration.invited-by-name': {
    kind: 'invalid',
    zh: '此邀请仅限 {name} 本人使用。如由同事代为参会，请返回邀请页面转给同事。',
    en: 'This invitation is for {name} only. To send a colleague instead, go back and pass the invitation on.',
  },
  'registration.invited-organisation': {
    kind: 'invalid',
    zh: '此邀请仅限受邀单位使用，单位不能更改。',
    en: 'This invitation is for the invited organisation only; the organisation cannot be changed.',
  },
  'registration.privacy-text-changed': {
    kind: 'conflict',
    zh: '个人信息说明已更新，请重新阅读并同意。',
    en: 'The privacy text has changed; please read it again and agree.',
  },
  'registration.consent-needed': {
    kind: 'invalid',
    zh: '请先阅读并同意个人信息说明。',
    en: 'Please read the privacy text and agree to it.',
  },
  'registration.organisation-needed': {
    kind: 'invalid',
    zh: '请选择或填写单位。',
    en: 'Please choose or enter an organisation.',
  },
  'registration.not-pending': {
    kind: 'conflict',
    zh: '该报名不在待审核状态，可能刚被处理过，请刷新后再看。',
    en: 'This registration is not waiting for approval; somebody may just have decided. Please reload.',
  },
  'registration.offer-lapsed': {
    kind: 'gone',
    zh: '为您保留名额的时限已过，名额已转给下一位。',
    en: 'The time to accept this place has passed; it went to the next person.',
  },
  'registration.nothing-offered': {
    kind: 'conflict',
    zh: '目前没有为您保留的名额。',
    en: 'No place is being kept for you at the moment.',
  },
  'registration.has-arrived': {
    kind: 'conflict',
    zh: '已经签到，不能取消报名。',
    en: 'This person has checked in; the registration cannot be cancelled.',
  },
  'registration.over': {
    kind: 'conflict',
    zh: '会议已经结束或取消，不能再更改报名。',
    en: 'The conference is over or cancelled; registrations no longer change.',
  },
  'registration.no-email': {
    kind: 'conflict',
    zh: '此人没有登记邮箱，无法发送邮件。',
    en: 'There is no e-mail address to write to.',
  },
  'registration.no-ticket': {
    kind: 'conflict',
    zh: '报名尚未确认，没有参会凭证。',
    en: 'There is no ticket: the registration is not confirmed.',
  },
  'registration.too-late-to-offer': {
    kind: 'conflict',
    zh: '会议即将开始，来不及用邮件提供名额，请直接确认或在现场登记。',
    en: 'The conference starts too soon to offer a place by mail; confirm the person instead, or register them at the desk.',
  },
  'registration.not-active': {
    kind: 'conflict',
    zh: '此报名已取消或未通过，不能再更改类型。',
    en: 'This registration was cancelled or declined; its participant type no longer changes.',
  },
  'registration.ended': {
    kind: 'conflict',
    zh: '此报名已取消或未通过，不能再修改。您填写的内容还在页面上。',
    en: 'This registration was cancelled or declined and no longer changes. What you entered is still on the page.',
  },
  'registration.edit-over': {
    kind: 'conflict',
    zh: '自助修改已于 {until} 截止，环节也不能再改。如有必要请联系主办方；取消报名和转让名额仍可自行办理。',
    en: 'Changes, also of sessions, could be made until {until}. Please write to the organisers; you can still cancel or hand over your place.',
  },
  'registration.no-edit-after-arrival': {
    kind: 'conflict',
    zh: '已经签到，报名信息不能再自行修改，请到服务台。',
    en: 'You have checked in; please ask at the desk to change anything.',
  },
  'registration.another-person': {
    kind: 'invalid',
    zh: '这里只能更正姓名中的笔误（一个字，较长的姓名每四个字一个）。如果换人参会，请用“转让给同事”。',
    en: 'Only a slip in your own name can be put right here (one letter, in longer names one in four). If somebody else comes, hand over the place.',
  },
  'registration.name-corrected-before': {
    kind: 'invalid',
    zh: '姓名只能自行更正一次，如仍有误请联系主办方。',
    en: 'A name can be put right once. If it is still wrong, please write to the organisers.',
  },
  'registration.sessions-clash': {
    kind: 'invalid',
    zh: '“{first}”与“{second}”时间重叠，只能选择其中一个。',
    en: '“{first}” and “{second}” take place at the same time; please choose one of them.',
  },
  'registration.engaged-then': {
    kind: 'invalid',
    zh: '“{session}”与您的{engagement}时间重叠。请先取消该安排，或在“专场对接”页确认后报名。',
    en: 'At the time of “{session}” you have {engagement}. Cancel that first, or sign up under “Docking sessions”, where you can confirm both.',
  },
  'registration.manages-own': {
    kind: 'conflict',
    zh: '这位同事留有邮箱，凭证和修改由本人通过自己的链接办理。您仍可以为其取消或转让名额。',
    en: 'This colleague left an e-mail address and has a link of their own for ticket and changes. You can still cancel or hand over the place.',
  },
  'registration.not-yet-consented': {
    kind: 'conflict',
    zh: '请先在个人页面阅读并同意个人信息说明。',
    en: 'Please read the privacy text on your personal page and agree to it first.',
  },
  'registration.arrived-no-hand-over': {
    kind: 'conflict',
    zh: '已经签到，名额不能再转让。',
    en: 'This person has checked in; the place can no longer be handed over.',
  },
  'registration.same-person': {
    kind: 'invalid',
    zh: '这是同一个人。转让请填写另一位同事；更正本人信息请用“修改”。',
    en: 'This is the same person. Enter the colleague who comes instead, or use “Change” for your own details.',
  },
  'registration.row-unreachable': {
    kind: 'invalid',
    zh: '手机与邮箱至少填写一项。',
    en: 'Give a mobile number or an e-mail address.',
  },
  'registration.row-type': {
    kind: 'invalid',
    zh: '“{value}”不是参会类型，请填写：企业代表、科研人员、政府人员、媒体、学生、工作人员。',
    en: '“{value}” is no participant type; use enterprise representative, researcher, official, press, student or staff.',
  },
  'registration.row-same-mobile': {
    kind: 'invalid',
    zh: '手机号与第 {line} 行相同，但姓名不同。',
    en: 'The same mobile number as in row {line}, with another name.',
  },
  'registration.row-mobile-on-list': {
    kind: 'invalid',
    zh: '此手机号已由“{name}”报名，姓名与此行不同。',
    en: 'This mobile number is registered for {name} already, which is another name.',
  },
} as const satisfies Record<string, ErrorEntry>;
