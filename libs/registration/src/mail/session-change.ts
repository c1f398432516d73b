import type { ReleasedSession, SessionChange } from '#conferences';
import { timeSpan } from './time-span.js';

const titleOf = (session: ReleasedSession, isChinese: boolean): string =>
  isChinese ? session.titleZh : session.titleEn || session.titleZh;

const timeOf = ({ startsAt, endsAt }: ReleasedSession, timeZone: string, isChinese: boolean): string =>
  timeSpan({ startsAt: new Date(startsAt), endsAt: new Date(endsAt), timeZone }, isChinese ? 'zh' : 'en');

const roomOf = (session: ReleasedSession, isChinese: boolean): string =>
  (isChinese ? session.roomNameZh : session.roomNameEn || session.roomNameZh) ??
  (isChinese ? '待定' : 'not settled yet');

/** What has changed in one session, in a sentence for those who come to it. */
export function sentenceOf(
  { before, after, aspects }: SessionChange,
  timeZone: string,
  isChinese: boolean,
): string {
  if (!after) {
    const gone = before!;
    return isChinese
      ? `环节“${titleOf(gone, true)}”（${timeOf(gone, timeZone, true)}）已取消。`
      : `“${titleOf(gone, false)}” (${timeOf(gone, timeZone, false)}) does not take place.`;
  }
  const parts: string[] = [];
  if (aspects.includes('time'))
    parts.push(
      isChinese
        ? `时间由 ${timeOf(before!, timeZone, true)} 改为 ${timeOf(after, timeZone, true)}`
        : `time: ${timeOf(before!, timeZone, false)} becomes ${timeOf(after, timeZone, false)}`,
    );
  if (aspects.includes('room'))
    parts.push(
      isChinese
        ? `会议室由“${roomOf(before!, true)}”改为“${roomOf(after, true)}”`
        : `room: ${roomOf(before!, false)} becomes ${roomOf(after, false)}`,
    );
  if (aspects.includes('title'))
    parts.push(
      isChinese
        ? `名称由“${titleOf(before!, true)}”改为“${titleOf(after, true)}”`
        : `it was called “${titleOf(before!, false)}”`,
    );
  if (aspects.includes('speakers')) parts.push(isChinese ? '演讲人有变' : 'the speakers have changed');
  return isChinese
    ? `环节“${titleOf(after, true)}”：${parts.join('；')}。`
    : `“${titleOf(after, false)}”: ${parts.join('; ')}.`;
}

/** That a session takes no more sign-ups, and what that means for somebody who has a place or waits for one. */
export function closedSentence(session: ReleasedSession, hasPlace: boolean, isChinese: boolean): string {
  const title = titleOf(session, isChinese);
  if (hasPlace)
    return isChinese
      ? `环节“${title}”已停止报名，您的名额保留。如不能参加，可在个人页面退出该环节，退出后不能再选。`
      : `“${title}” takes no more sign-ups; your place stays yours. You can give it back on your page, but not take it again.`;
  return isChinese
    ? `环节“${title}”已停止报名。您尚未取得该环节的名额，候补随之结束；您的参会报名不受影响。`
    : `“${title}” takes no more sign-ups. You had no place in it yet, and your waiting for one ends; your registration for the conference is not affected.`;
}
