export interface PrivacyText {
  version: string;
  zh: string;
  en: string;
}

/** The text a person consents to when registering. A change of words is a new version; old ones stay for the record. */
export const privacyTexts: readonly PrivacyText[] = [
  {
    version: '2026-11',
    zh: `本次活动的主办方和承办方为组织会议，收集您的姓名、手机号码、电子邮箱、所在单位和职务。

用途：办理报名、发送参会凭证和会议通知、现场签到、安排需求与成果对接、统计参会情况。我们不会将您的信息用于与本行动无关的营销，也不会出售。
查看范围：仅限主办方、承办方和会务人员；您的手机号码和邮箱默认隐藏，查看会留下记录。
保存期限：本行动结束后三年，期满后删除或匿名化。
您的权利：您可以随时通过报名链接取消报名；可向主办方要求查询、更正、删除您的信息或撤回同意，撤回不影响此前的处理。`,
    en: `To run this event, its organisers and co-organisers collect your name, mobile number, e-mail address, organisation and title.

What for: to handle your registration, send your ticket and notices about the event, check you in, arrange meetings on demands and achievements, and count attendance. Your data is not used for marketing outside this campaign and is never sold.
Who sees it: the organisers, co-organisers and event staff only; your mobile number and e-mail address are masked by default, and each look at them is recorded.
How long: three years after the campaign ends, then it is deleted or made anonymous.
Your rights: you can cancel at any time through your personal link, and ask the organisers to show, correct or delete your data, or withdraw your consent; what was done before stays lawful.`,
  },
];

export const currentPrivacyText: PrivacyText = privacyTexts[privacyTexts.length - 1]!;
