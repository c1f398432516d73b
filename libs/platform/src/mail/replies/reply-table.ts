import type { ReplyClass } from './reply-classes.js';

export interface ReplyRule {
  class: ReplyClass;
  /** Enhanced status codes (RFC 3463), as in `5.1.1`. */
  status?: RegExp;
  words?: RegExp;
  /** Reply codes it is about; all when left out. */
  codes?: readonly number[];
}

const FINAL = [550, 551, 553, 554] as const;

/**
 * Read from top to bottom, the first that fits decides. Words come before status codes where providers give the same
 * code for different things: QQ says 550 for «too frequent», Outlook 5.7.1 for nearly everything.
 * Sources: RFC 5321, 3463, 7372, 7505 and the reply lists named in real-replies.ts.
 */
export const replyTable: readonly ReplyRule[] = [
  // Our own server or account.
  { class: 'sender-refused', codes: [526, 530, 534, 535, 538] },
  { class: 'sender-refused', words: /relay(ing)? access denied|relaying denied|unable to relay/i },
  { class: 'sender-refused', words: /(permissions?|allowed|authori[sz]ed) to send as|SendAsDenied/i },
  { class: 'sender-refused', words: /sender address rejected: not owned/i },
  { class: 'sender-refused', words: /mail from (address )?must (be (the )?same|equal)/i },

  // Not now.
  { class: 'greylisted', words: /gr[ea]y.?list|postgrey/i },
  { class: 'mailbox-full', status: /^[45]\.2\.2$/ },
  { class: 'mailbox-full', words: /(mailbox|inbox)( is|'s)? full|over ?quota|^\d{3}[ -]quota exceeded/i },
  { class: 'mailbox-full', words: /mailbox space not enough|out of storage|(邮箱|空间|容量)已?满/i },

  // Our names and addresses do not convince them; Gmail calls this a rate limit too.
  { class: 'auth-problem', status: /^[45]\.7\.(2[0-7]|29|30|509|515)$/ },
  { class: 'auth-problem', words: /\b(SPF|DKIM|DMARC)\b|unauthenticated/i },
  { class: 'auth-problem', words: /PTR record|reverse (dns|hostname)|cannot find your (reverse )?hostname/i },
  { class: 'auth-problem', words: /helo command rejected/i },

  // Too much at once.
  { class: 'rate-limited', words: /frequen|频繁|超过.{0,12}(频率|限制|上限)/i },
  {
    class: 'rate-limited',
    words: /too (many|much) (\w+ ){0,3}(mails?|messages?|connections?|recipients?|sessions?|requests?)/i,
  },
  { class: 'rate-limited', words: /rate.?limit|throttl|unusual rate|unexpected volume/i },
  { class: 'rate-limited', words: /receiving mail (at a rate|too quickly)|server busy/i },
  {
    class: 'rate-limited',
    words: /(limit|rate) .{0,60}exceed|exceed\w* .{0,40}(connection|sending|rate|hourly|daily).{0,20}limit/i,
  },
  {
    class: 'rate-limited',
    words: /concurrent connections|sending (rate|limit|quota)|(thread|daily|hourly) limit/i,
  },
  // NetEase: connections, mails, commands, recipients or mails of a sender in a quarter of an hour
  {
    class: 'rate-limited',
    words: /\b(HL:(ICC|IFC)|MI:(CCL|DMC|SFQ|STC|CEL|IMF)|RP:(CCL|CEL|DRC|QRC|TRC))\b/,
  },
  { class: 'rate-limited', status: /^[45]\.7\.28$|^[45]\.4\.5$|^4\.7\.500$/ },

  // What we are taken for.
  { class: 'blocked-by-policy', words: /bloc?k.?list|black.?list|black ip|\b(RBL|DNSBL)\b|rbl deny/i },
  { class: 'blocked-by-policy', words: /spamhaus|spamcop|barracudacentral|sorbs|\bS31[45]0\b/i },
  {
    class: 'blocked-by-policy',
    words: /banned (sending )?ip|traffic not accepted|connection denied|invalid ip/i,
  },
  {
    class: 'blocked-by-policy',
    words: /client host .{0,60}(blocked|denied)|ip .{0,40}(blocked|rejected|denied)/i,
  },
  {
    class: 'blocked-by-policy',
    words: /reputation|administrative prohibition|violates .{0,40}polic(y|ies)/i,
  },
  { class: 'blocked-by-policy', words: /\b(HL:(REP|MEP)|WM:(BLI|BLU)|DT:RBL)\b/ },
  {
    class: 'spam-suspected',
    words: /(^|[^./\w-])spam(?!_)|anti-?spam|unsolicited|\bjunk\b|phish|垃圾邮件|\bDT:SPM\b/i,
  },
  { class: 'content-refused', words: /virus|malware|infected|attachment|executable|敏感|违禁/i },
  { class: 'content-refused', words: /content (is )?(denied|rejected?)|improper use of 8-bit|bare (cr|lf)/i },
  { class: 'content-refused', words: /(invalid|missing|duplicate) .{0,20}header|RFC ?[25]?822|RFC ?5322/i },
  { class: 'too-large', status: /^[45]\.3\.4$/ },
  {
    class: 'too-large',
    words: /(message|mail) ?(size )?(is )?(exceed|too (large|big|long))|mailsize limit/i,
  },
  { class: 'content-refused', status: /^5\.6\.\d+$/ },

  // The address itself.
  { class: 'mailbox-disabled', status: /^[45]\.2\.1$/ },
  {
    class: 'mailbox-disabled',
    words: /(mailbox|account|user) (is |has been )?(disabled|inactive|suspended|locked|frozen)/i,
  },
  { class: 'mailbox-disabled', words: /(账号|用户|邮箱)已?(停用|冻结|被?锁)/ },
  {
    class: 'domain-not-found',
    words: /domain (name )?not found|no such domain|unroute?able|null ?MX|host not found/i,
  },
  {
    class: 'unknown-user',
    codes: FINAL,
    words: /(user|recipient|mailbox|account|address) (is )?(unknown|not found)/i,
  },
  {
    class: 'unknown-user',
    codes: FINAL,
    words: /(no such|unknown|invalid|nonexistent) (local )?(user|recipient|mailbox|address)/i,
  },
  {
    class: 'unknown-user',
    codes: FINAL,
    words: /(does not|doesn'?t|dosn'?t|don'?t) exists?\b|doesn'?t have an? \S+ account/i,
  },
  {
    class: 'unknown-user',
    codes: FINAL,
    words: /RecipientNotFound|mailbox unavailable(?! or)|(用户|收件人|邮箱)(地址)?不存在/i,
  },
  { class: 'unknown-user', codes: FINAL, status: /^5\.1\.(1|6)$/ },
  { class: 'domain-not-found', status: /^[45]\.1\.2$|^5\.1\.10$/ },
];
