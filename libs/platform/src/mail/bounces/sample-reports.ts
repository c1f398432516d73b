import type { DeliveryAction } from './read-report.js';

/** The mail that the sample reports are about. */
export const ID = '0190a0a0-1111-7222-8333-444444444444';

export interface Sample {
  to?: string;
  mailId?: string;
  messageId?: string;
  recipient?: string;
  action?: DeliveryAction;
  status?: string;
  diagnostic?: string;
  quoted?: string;
}

/** A delivery status notification as Postfix writes it; for tests. */
export function dsn({
  mailId = ID,
  to = `bounces+${mailId}@city.example`,
  messageId = `<${mailId}@city.example>`,
  recipient = 'li@firm.example',
  action = 'failed',
  status = '5.1.1',
  diagnostic = 'smtp; 550 5.1.1 <li@firm.example>: Recipient address rejected: User unknown',
  quoted = 'message/rfc822',
}: Sample): Buffer {
  return Buffer.from(
    `Return-Path: <>
From: MAILER-DAEMON@mx.city.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: ${to}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="9B095B5ADSN"
Message-Id: <20261130020000.9B095B5@mx.city.example>

This is a MIME-encapsulated message.

--9B095B5ADSN
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--9B095B5ADSN
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.city.example
X-Postfix-Queue-ID: 9B095B5

Final-Recipient: rfc822; ${recipient}
Original-Recipient: rfc822;${recipient}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.firm.example
${diagnostic ? `Diagnostic-Code: ${diagnostic}` : 'X-Nothing: said'}

--9B095B5ADSN
Content-Description: Undelivered Message
Content-Type: ${quoted}

From: Zijin <zijin@city.example>
To: <li@firm.example>
Subject: =?utf-8?B?56S65L6L?=
Message-ID: ${messageId}

--9B095B5ADSN--
`.replaceAll('\n', '\r\n'),
  );
}

/** A complaint as mailbox providers send it; for tests. */
export function arf(mailId: string = ID): Buffer {
  return Buffer.from(
    `From: <abuse@mailbox.example>
To: <bounces@city.example>
Subject: FW: complaint
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="part1"

--part1
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report.

--part1
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: SomeGenerator/1.0
Version: 1
Original-Rcpt-To: <li@firm.example>

--part1
Content-Type: message/rfc822

From: <zijin@city.example>
To: <li@firm.example>
Message-ID: <${mailId}@city.example>

--part1--
`.replaceAll('\n', '\r\n'),
  );
}
