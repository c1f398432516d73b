import { request, type ClientRequest } from 'node:http';

/** Many open screens in this process: each reads its own stream, byte for byte. */
export class StageScreens {
  /** By screen: the numbers of the events in the order in which they came. */
  readonly seen: number[][];
  private readonly requests: ClientRequest[] = [];
  private waiting = new Map<number, { left: number; done: () => void }>();

  private constructor(count: number) {
    this.seen = Array.from({ length: count }, () => []);
  }

  static async open(url: string, count: number, headers: Record<string, string>): Promise<StageScreens> {
    const screens = new StageScreens(count);
    await Promise.all(Array.from({ length: count }, (_, at) => screens.connect(url, at, headers)));
    return screens;
  }

  private connect(url: string, at: number, headers: Record<string, string>): Promise<void> {
    return new Promise((resolve, reject) => {
      const opened = request(url, { headers, agent: false }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
          // from now on it is told every command
          if (text.includes('event: snapshot')) resolve();
          for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
            this.take(at, text.slice(0, end));
            text = text.slice(end + 2);
          }
        });
        answer.on('error', () => undefined);
      });
      opened.on('error', reject);
      opened.end();
      this.requests.push(opened);
    });
  }

  private take(at: number, frame: string): void {
    if (!frame.includes('event: command')) return;
    const seq = Number(/^id: (\d+)/m.exec(frame)?.[1]);
    this.seen[at]!.push(seq);
    const waiting = this.waiting.get(seq);
    if (waiting && --waiting.left === 0) waiting.done();
  }

  /** Resolves when the event of this number has come to every screen. */
  all(seq: number): Promise<void> {
    return new Promise((done) => this.waiting.set(seq, { left: this.seen.length, done }));
  }

  close(): void {
    for (const opened of this.requests) opened.destroy();
  }
}
