import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DatabaseSettings } from '#config';
import { DomainError } from '#contracts/domain-error';
import type { ZijinReply } from '#platform/http';
import { EventStream } from './event-stream.js';
import { sseFrame } from './frame.js';
import { LiveLine } from './live-line.js';
import type { Watch } from './live-source.js';
import { LiveTopic, type Watcher } from './live-topic.js';
import { WatcherCounts, type Counts } from './watcher-counts.js';

/** A line without a word for longer than two of these is lost. */
const BEAT_MS = 5000;
/** Every so many beats: count anew, and ask who may still watch. */
const CHECK_EVERY = 3;
const GATHER_MS = 150;

interface Word {
  topic: string;
  process?: string;
  counts?: Counts;
}

interface Known {
  topic: LiveTopic;
  counts: WatcherCounts;
  saying?: NodeJS.Timeout;
}

/** Streams to browsers what changes in the database, whichever process changed it. */
@Injectable()
export class Live implements OnModuleDestroy {
  private readonly log = new Logger('Live');
  private readonly process = randomUUID();
  private readonly topics = new Map<string, Known>();
  private readonly line: LiveLine;
  private readonly beats: NodeJS.Timeout;
  private beat = 0;
  private isStopped = false;

  constructor(settings: DatabaseSettings) {
    this.line = new LiveLine(
      settings.databaseUrl,
      (payload) => this.hear(JSON.parse(payload) as Word),
      () => this.topics.forEach(({ topic }) => topic.wake()),
    );
    this.beats = setInterval(() => this.onBeat(), BEAT_MS);
    this.beats.unref();
  }

  /** Answers the request with a stream: the whole, then what comes. */
  async open(reply: ZijinReply, { topic: name, source, kind, mayWatch }: Watch): Promise<void> {
    if (this.isStopped) throw new DomainError('service.busy');
    await this.line.open();
    let known = this.topics.get(name);
    if (!known)
      this.topics.set(name, (known = { topic: new LiveTopic(source), counts: new WatcherCounts() }));
    const { topic } = known;
    const watcher: Watcher = { stream: new EventStream(reply), kind, mayWatch };
    try {
      await topic.join(watcher);
    } catch (error) {
      this.log.warn(`${name}: ${String(error)}`);
      watcher.stream.end();
      return;
    }
    this.sayCounts(name);
    watcher.stream.onClose(() => {
      topic.watchers.delete(watcher);
      this.sayCounts(name);
    });
  }

  private hear({ topic: name, process, counts }: Word): void {
    const known = this.topics.get(name);
    if (!known) return;
    if (!process || !counts) return known.topic.wake();
    if (known.counts.hear(process, counts, Date.now()) && process !== this.process) this.sayCounts(name);
    this.tellCounts(known);
  }

  /** A crowd that comes at once is counted once. */
  private sayCounts(name: string): void {
    const known = this.topics.get(name);
    if (!known || this.isStopped) return;
    known.saying ??= setTimeout(() => {
      known.saying = undefined;
      const counts: Counts = {};
      for (const { kind } of known.topic.watchers) counts[kind] = (counts[kind] ?? 0) + 1;
      void this.line.say(JSON.stringify({ topic: name, process: this.process, counts } satisfies Word));
    }, GATHER_MS).unref();
  }

  private tellCounts({ topic, counts }: Known): void {
    topic.tell(sseFrame('watchers', counts.sum(Date.now())));
  }

  private onBeat(): void {
    this.beat++;
    const frame = sseFrame('beat', this.beat);
    for (const [name, { topic }] of this.topics) {
      if (topic.isIdle) this.topics.delete(name);
      topic.tell(frame);
      if (this.beat % CHECK_EVERY !== 0) continue;
      // a word that was lost is made up for
      topic.wake();
      this.sayCounts(name);
      for (const watcher of topic.watchers)
        watcher.mayWatch().then(
          (may) => (may ? undefined : watcher.stream.end()),
          () => undefined,
        );
    }
  }

  /** Before the server waits for its connections to end. */
  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.beats);
    for (const { topic } of this.topics.values()) for (const { stream } of topic.watchers) stream.end();
    await this.line.close();
  }
}
