/** What a template says, in blocks; the layout turns them into HTML and plain text alike. */
export type MailBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'button'; label: string; url: string }
  /** An attached picture shown in place; `cid` names the attachment. */
  | { kind: 'picture'; cid: string; alt: string; width: number };

export interface MailAttachment {
  filename: string;
  content: Buffer | string;
  contentType: string;
  /** Shown inside the mail under this name rather than listed. */
  cid?: string;
}

/** An attached picture at the top; `cid` names the attachment. Sizes in pixels as shown. */
export interface MailLogo {
  cid: string;
  alt: string;
  width: number;
  height: number;
}

export interface MailContent {
  subject: string;
  logo?: MailLogo;
  greeting: string;
  blocks: readonly MailBlock[];
  closing: string;
  attachments?: readonly MailAttachment[];
  /** An iCalendar part (text/calendar) that clients show with buttons. */
  calendar?: { method: 'PUBLISH' | 'REQUEST' | 'CANCEL'; content: string };
}
