import type { ReplyClass } from './reply-classes.js';

/** [code, words, class] as the provider's servers say them. */
type RealReply = readonly [code: number, words: string, expected: ReplyClass];

/**
 * Replies of real servers, addresses and hosts replaced. Sources: the providers' own lists (support.google.com/a/answer/3726730,
 * learn.microsoft.com «Email non-delivery reports in Exchange Online», help.163.com «退信代码», service.mail.qq.com «退信原因»,
 * help.aliyun.com «邮件推送 退信», postfix.org manuals) and public threads in which operators quote them.
 */
export const realReplies: Record<string, readonly RealReply[]> = {
  Gmail: [
    [
      550,
      "5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos - gsmtp",
      'unknown-user',
    ],
    [550, '5.2.1 The email account that you tried to reach is disabled. - gsmtp', 'mailbox-disabled'],
    [
      552,
      '5.2.2 The email account that you tried to reach is over quota and inactive. - gsmtp',
      'mailbox-full',
    ],
    [452, '4.2.2 The email account that you tried to reach is over quota. - gsmtp', 'mailbox-full'],
    [
      450,
      '4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. Please resend your message at a later time. - gsmtp',
      'rate-limited',
    ],
    [
      450,
      '4.2.1 The user you are trying to contact is receiving mail too quickly. Please resend your message at a later time. - gsmtp',
      'rate-limited',
    ],
    [
      421,
      '4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your IP address. To protect our users from spam, mail sent from your IP address has been temporarily rate limited. - gsmtp',
      'rate-limited',
    ],
    [550, '5.4.5 Daily user sending limit exceeded. - gsmtp', 'rate-limited'],
    [421, '4.3.0 Temporary System Problem. Try again later - gsmtp', 'temporary'],
    [
      550,
      '5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. - gsmtp',
      'auth-problem',
    ],
    [
      421,
      '4.7.26 Your email has been rate limited because it is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. - gsmtp',
      'auth-problem',
    ],
    [
      550,
      '5.7.1 [192.0.2.1] Our system has detected that this message is likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked. - gsmtp',
      'spam-suspected',
    ],
    [552, "5.3.4 Your message exceeded Google's message size limits. - gsmtp", 'too-large'],
    [
      552,
      '5.7.0 This message was blocked because its content presents a potential security issue. The attachment is an executable. - gsmtp',
      'content-refused',
    ],
    [
      550,
      '5.7.25 The IP address sending this message does not have a PTR record setup. - gsmtp',
      'auth-problem',
    ],
    [535, '5.7.8 Username and Password not accepted. - gsmtp', 'sender-refused'],
  ],
  'Outlook.com and Exchange Online': [
    [
      550,
      '5.5.0 Requested action not taken: mailbox unavailable (S2017062302). [example.prod.protection.outlook.com]',
      'unknown-user',
    ],
    [
      550,
      '5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
      'unknown-user',
    ],
    [
      550,
      '5.4.1 Recipient address rejected: Access denied. AS(201806281) [example.mail.protection.outlook.com]',
      'refused',
    ],
    [
      554,
      '5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
      'mailbox-full',
    ],
    [451, '4.7.500 Server busy. Please try again later from [192.0.2.1]. (AS77712344)', 'rate-limited'],
    [432, '4.3.2 STOREDRV.Deliver; recipient thread limit exceeded', 'rate-limited'],
    [
      421,
      '4.3.2 The maximum number of concurrent connections per resource forest has exceeded a limit, closing transmission channel.',
      'rate-limited',
    ],
    [
      550,
      '5.7.708 Service unavailable. Access denied, traffic not accepted from this IP. AS(7230)',
      'blocked-by-policy',
    ],
    [
      550,
      '5.7.606 Access denied, banned sending IP [192.0.2.1]. To request removal from this list please visit https://sender.office.com/',
      'blocked-by-policy',
    ],
    [
      550,
      "5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).",
      'blocked-by-policy',
    ],
    [
      550,
      '5.7.1 Service unavailable, Client host [192.0.2.1] blocked using Spamhaus. (AS16012611)',
      'blocked-by-policy',
    ],
    [
      550,
      '5.7.509 Access denied, sending domain city.example does not pass DMARC verification and has a DMARC policy of reject.',
      'auth-problem',
    ],
    [451, '4.7.0 Temporary server error. Please try again later. PRX4 NextHop: example', 'temporary'],
    [550, '5.7.60 SMTP; Client does not have permissions to send as this sender', 'sender-refused'],
    [
      535,
      '5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
      'sender-refused',
    ],
  ],
  'Exchange on-premises': [
    [550, '5.1.1 User unknown', 'unknown-user'],
    [550, '5.7.1 Unable to relay', 'sender-refused'],
    [452, '4.3.1 Insufficient system resources', 'temporary'],
    [552, '5.3.4 Message size exceeds fixed maximum message size', 'too-large'],
    [550, '5.7.1 Message rejected as spam by Content Filtering.', 'spam-suspected'],
    [421, '4.4.2 Message submission rate for this client has exceeded the configured limit', 'rate-limited'],
  ],
  'QQ and Tencent Exmail': [
    [
      550,
      'Mailbox not found. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000728',
      'unknown-user',
    ],
    [
      550,
      'Mailbox unavailable or access denied [sr6v5NB/TJhY] http://service.mail.qq.com/detail/122/169',
      'refused',
    ],
    [
      550,
      'Connection frequency limited. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000722',
      'rate-limited',
    ],
    [
      550,
      'Ip frequency limited. http://service.mail.qq.com/cgi-bin/help?subtype=1&&no=1000725',
      'rate-limited',
    ],
    [
      550,
      'Domain frequency limited. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000726',
      'rate-limited',
    ],
    [
      550,
      'Connection denied. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000723',
      'blocked-by-policy',
    ],
    [
      550,
      'Suspected spam ip. http://service.mail.qq.com/cgi-bin/help?subtype=1&&no=1000724',
      'spam-suspected',
    ],
    [
      550,
      'Mail content denied. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000726',
      'content-refused',
    ],
    [550, 'SPF check failed. http://service.mail.qq.com/cgi-bin/help?subtype=1&&no=1001520', 'auth-problem'],
    [535, 'Login Fail. Please enter your authorization code to login.', 'sender-refused'],
    [501, 'mail from address must be same as authorization user.', 'sender-refused'],
    [552, 'Message too large. http://service.mail.qq.com/detail/122/171', 'too-large'],
    [550, 'Mailbox space not enough. http://service.mail.qq.com/detail/0/330', 'mailbox-full'],
  ],
  '163, 126 and NetEase enterprise': [
    [550, 'User not found: nobody@163.example', 'unknown-user'],
    [550, 'MI:NHD', 'refused'],
    [421, 'HL:ICC mx1, too many concurrent connections', 'rate-limited'],
    [
      421,
      'HL:IFC 163 mx12,,, please see http://mail.163.com/help/help_spam_16.htm?ip=192.0.2.1',
      'rate-limited',
    ],
    [
      421,
      'HL:REP 163 mx5,,, please see http://mail.163.com/help/help_spam_16.htm?ip=192.0.2.1',
      'blocked-by-policy',
    ],
    [450, 'MI:DMC 163 smtp5, too many mails in this connection', 'rate-limited'],
    [451, 'MI:SFQ 163 smtp7,,, please see http://mail.163.com/help/help_spam_16.htm', 'rate-limited'],
    [450, 'RP:TRC 163 smtp1', 'rate-limited'],
    [450, 'DT:RBL 163 mx3,,, please see http://mail.163.com/help/help_spam_16.htm', 'blocked-by-policy'],
    [451, 'DT:SPM ,please try again', 'spam-suspected'],
    [
      554,
      'DT:SPM 163 smtp8,,, please see http://mail.163.com/help/help_spam_16.htm?ip=192.0.2.1',
      'spam-suspected',
    ],
    [550, 'User suspended', 'mailbox-disabled'],
    [552, 'Requested mail action aborted: exceeded mailsize limit', 'too-large'],
    [535, 'Error: authentication failed', 'sender-refused'],
    [553, 'Mail from must equal authorized user', 'sender-refused'],
  ],
  'Sina, Sohu, 139, Coremail': [
    [550, 'mailbox unavailable', 'unknown-user'],
    [550, 'user is locked.', 'mailbox-disabled'],
    [550, 'black ip.', 'blocked-by-policy'],
    [552, 'message rejected by anti-spam engine.', 'spam-suspected'],
    [552, 'too many same size mails.', 'rate-limited'],
    [552, 'Virus found.', 'content-refused'],
    [552, 'Quota exceeded', 'mailbox-full'],
    [550, "local server don't exists that user", 'unknown-user'],
  ],
  Aliyun: [
    [550, "RCPT (nobody@aliyun.example) dosn't exist", 'unknown-user'],
    [552, 'Message size exceeded fixed limit', 'too-large'],
    [554, 'Reject by content spam at DATA State', 'spam-suspected'],
    [550, 'Sending quota exceeded, daily limit', 'rate-limited'],
    [526, 'Authentication failure[0]', 'sender-refused'],
  ],
  Postfix: [
    [
      550,
      '5.1.1 <nobody@firm.example>: Recipient address rejected: User unknown in local recipient table',
      'unknown-user',
    ],
    [
      550,
      '5.1.1 <nobody@firm.example>: Recipient address rejected: User unknown in virtual mailbox table',
      'unknown-user',
    ],
    [
      450,
      '4.1.1 <new@firm.example>: Recipient address rejected: unverified address: Address verification in progress',
      'temporary',
    ],
    [
      450,
      '4.2.0 <guest@firm.example>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/firm.example.html',
      'greylisted',
    ],
    [451, '4.7.1 Greylisting in action, please come back later', 'greylisted'],
    [554, '5.7.1 <guest@firm.example>: Relay access denied', 'sender-refused'],
    [
      554,
      '5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org',
      'blocked-by-policy',
    ],
    [450, '4.7.25 Client host rejected: cannot find your hostname, [192.0.2.1]', 'auth-problem'],
    [450, '4.7.1 Error: too much mail from 192.0.2.1', 'rate-limited'],
    [421, '4.7.0 mx.firm.example Error: too many connections from 192.0.2.1', 'rate-limited'],
    [552, '5.3.4 Message size exceeds fixed limit', 'too-large'],
    [452, '4.3.1 Insufficient system storage', 'temporary'],
    [550, '5.1.2 <guest@nowhere.example>: Recipient address rejected: Domain not found', 'domain-not-found'],
    [450, '4.1.2 <guest@nowhere.example>: Recipient address rejected: Domain not found', 'domain-not-found'],
    [556, '5.1.10 Recipient address has null MX', 'domain-not-found'],
    [553, '5.7.1 <other@city.example>: Sender address rejected: not owned by user zijin', 'sender-refused'],
    [550, '5.6.0 improper use of 8-bit data in message header', 'content-refused'],
  ],
  'Yahoo, iCloud, Yandex, Mail.ru, Exim': [
    [
      554,
      "delivery error: dd This user doesn't have a yahoo.com account (nobody@yahoo.example) [0]",
      'unknown-user',
    ],
    [
      421,
      '4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints',
      'rate-limited',
    ],
    [550, '5.1.1 <nobody@icloud.example>: user does not exist', 'unknown-user'],
    [552, '5.2.2 <guest@icloud.example>: user is over quota', 'mailbox-full'],
    [550, 'No such user!', 'unknown-user'],
    [550, 'spam message rejected. Please visit http://help.mail.ru/notspam-support/id', 'spam-suspected'],
    [451, 'Temporary local problem - please try later', 'temporary'],
    [550, 'Unrouteable address', 'domain-not-found'],
  ],
};
