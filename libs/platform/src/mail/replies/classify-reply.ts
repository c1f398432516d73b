import type { ReplyClass } from './reply-classes.js';
import { replyTable } from './reply-table.js';

export interface Reply {
  /** The three digits; undefined for a broken connection. */
  code?: number;
  words: string;
}

const STATUS = /(?:^|[\s(#<])([245]\.\d{1,3}\.\d{1,3})(?=$|[\s)>:,;\]-])/;

/** What a refusal means. Without words we know, the first digit decides (RFC 5321 §4.2.1). */
export function classifyReply({ code, words }: Reply): ReplyClass {
  const status = STATUS.exec(words)?.[1];
  const known = replyTable.find(
    (rule) =>
      (!rule.codes || (code !== undefined && rule.codes.includes(code))) &&
      (!rule.status || (status !== undefined && rule.status.test(status))) &&
      (!rule.words || rule.words.test(words)),
  );
  if (known) return known.class;
  return code !== undefined && code >= 500 ? 'refused' : 'temporary';
}
