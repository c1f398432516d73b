import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { Transactions } from '#platform/database';
import { scopeOf } from './match-scope.js';
import type { FromThread, QuestionName, Questions, ThreadItem, ToThread } from './thread/thread-words.js';

/** What a question is about: the lists of a conference as they stood under this mark. */
export interface MatchScope {
  conferenceId: string;
  mark: string;
  /** Called when the thread does not hold them. */
  load(): Promise<{ items: ThreadItem[]; terms: readonly (readonly string[])[] }>;
}

/** The thread and its dictionary take some hundred megabytes: they go when nobody has asked for this long. */
const IDLE_MS = 10 * 60_000;

/**
 * Asks the matching thread, so that no request waits for somebody else's ranking. It only remembers what the database
 * says: without it everything is computed anew.
 */
@Injectable()
export class MatchEngine implements OnModuleDestroy {
  private thread: Worker | null = null;
  private readonly waiting = new Map<
    number,
    { resolve(from: FromThread): void; reject(error: Error): void }
  >();
  private next = 1;
  private idle: NodeJS.Timeout | undefined;
  private readonly log = new Logger('MatchEngine');
  /** Under which mark each conference's lists were last refreshed. */
  private readonly refreshed = new Map<string, string>();

  constructor(private readonly transactions: Transactions) {}

  async ask<Name extends QuestionName>(
    scope: MatchScope,
    name: Name,
    question: Questions[Name]['question'],
  ): Promise<Questions[Name]['answer']> {
    let reply = await this.put(scope, name, question);
    if (reply.outcome === 'unknown') {
      const { items, terms } = await scope.load();
      this.tell({
        kind: 'load',
        scope: scope.conferenceId,
        mark: scope.mark,
        items,
        terms,
        isRefresh: false,
      });
      reply = await this.put(scope, name, question);
    }
    if (reply.outcome !== 'answered')
      throw new Error(reply.outcome === 'failed' ? reply.reason : 'The matching thread dropped its lists.');
    if (reply.isOld) void this.refresh(scope.conferenceId);
    return reply.answer as Questions[Name]['answer'];
  }

  /** Large lists are made anew beside the old ones, which answer meanwhile. */
  private async refresh(conferenceId: string): Promise<void> {
    try {
      const { mark, load } = await scopeOf(this.transactions.reader, conferenceId);
      if (this.refreshed.get(conferenceId) === mark) return;
      this.refreshed.set(conferenceId, mark);
      const { items, terms } = await load();
      this.tell({ kind: 'load', scope: conferenceId, mark, items, terms, isRefresh: true });
    } catch (error) {
      this.refreshed.delete(conferenceId);
      this.log.warn(`lists of ${conferenceId} stay as they were: ${String(error)}`);
    }
  }

  private put(scope: MatchScope, name: QuestionName, question: object): Promise<FromThread> {
    const number = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.tell({ kind: 'ask', number, scope: scope.conferenceId, mark: scope.mark, name, question });
    });
  }

  private tell(message: ToThread): void {
    this.thread ??= this.start();
    this.thread.postMessage(message);
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.stop(), IDLE_MS).unref();
  }

  private start(): Worker {
    const thread = new Worker(new URL('./thread/matching-thread.js', import.meta.url));
    thread.unref();
    thread.on('message', (from: FromThread) => {
      this.waiting.get(from.number)?.resolve(from);
      this.waiting.delete(from.number);
    });
    const gone = (error: Error): void => {
      this.refreshed.clear();
      if (this.thread === thread) this.thread = null;
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    };
    thread.on('error', gone);
    thread.on('exit', () => gone(new Error('The matching thread ended.')));
    return thread;
  }

  private async stop(): Promise<void> {
    if (this.waiting.size > 0) return;
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.idle);
    await this.thread?.terminate();
  }
}
