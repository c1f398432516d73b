import { htmlOf, textOf, type MailContent } from '#platform/mail';

/** The mail as a page by itself: pictures that the mail would attach stand in the page. */
export function previewPage(
  content: MailContent,
  language: 'zh' | 'en',
): { html: string; text: string; attachments: string[] } {
  const all = content.attachments ?? [];
  let html = htmlOf(content, language);
  for (const { cid, content: bytes, contentType } of all)
    if (cid)
      html = html.replaceAll(
        `src="cid:${cid}"`,
        `src="data:${contentType};base64,${Buffer.from(bytes).toString('base64')}"`,
      );
  return {
    html,
    text: textOf(content, language),
    attachments: [
      ...all.filter(({ cid }) => !cid).map(({ filename }) => filename),
      ...(content.calendar ? ['invite.ics'] : []),
    ],
  };
}
