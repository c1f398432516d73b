/** What a server says to one command (RFC 5321 §4.2): its three digits, and all its words with them. */
export interface Reply {
  code: number;
  words: string;
}

/** No reply of any server is near this; one that never ends must not fill the memory. */
const LONGEST_REPLY = 1024 * 1024;
const LINE = /^(\d{3})(-|$|[ \t])/;

/** Puts a server's bytes together to replies, wherever the network cut them. */
export class ReplyReader {
  private rest: Buffer = Buffer.alloc(0);
  private lines: string[] = [];

  /**
   * The replies that these bytes complete.
   * @throws Error when this is no mail server's answer
   */
  read(chunk: Buffer): Reply[] {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const end = bytes.lastIndexOf(10) + 1;
    this.rest = bytes.subarray(end);
    if (this.rest.length > LONGEST_REPLY) throw new Error('the server says too much');
    const replies: Reply[] = [];
    if (end === 0) return replies;
    for (const line of readable(bytes.subarray(0, end)).trimEnd().split(/\r?\n/)) {
      const [, code, more] = LINE.exec(line) ?? [];
      if (!code) throw new Error(`not a reply of a mail server: ${line.slice(0, 200)}`);
      this.lines.push(line);
      if (more === '-') continue;
      replies.push({ code: Number(code), words: this.lines.join('\n') });
      this.lines = [];
    }
    return replies;
  }

  /** A refusal whose line end never came, because the server closed the connection. */
  cutShort(): Reply | null {
    const words = readable(this.rest).trim();
    return /^[45]\d\d[ -]/.test(words) ? { code: Number(words.slice(0, 3)), words } : null;
  }
}

/** Words are UTF-8 today; those in an older code page are kept byte by byte. */
function readable(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
}
