import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { MailDomain } from '../mail-domain.entity.js';
import type { Mail } from '../mail.entity.js';
import { HELD_FOR_MS } from '../sending/in-hand.js';
import { mailColumns } from '../sending/columns.js';
import type { ReplyClass } from '../replies/reply-classes.js';
import { SENDER, longestPause, quickened, roomOf, slowed, type Room } from './room.js';

const MINUTE = 60_000;
const QUICKEN_EVERY_MS = 30_000;
/** A process that sends a thousand mails a second says once in this time that all is well. */
const SPEAK_EVERY_MS = 2000;
/** Mails that must wait come back spread over at most this time, so that a long queue is not looked at every minute. */
const WAIT_AT_MOST_MS = 15 * MINUTE;

/** How fast each receiving domain may be written to, learned from its answers and shared by all workers. */
@Injectable()
export class Pace {
  /** Domains this process has met held back, and when it last spoke well of them. */
  private readonly met = new Map<string, number>();

  constructor(private readonly transactions: Transactions) {}

  /** Of mails to domains that are held back, takes as many as there is room for and puts the others off, free of charge. */
  async claim(call: Call, mails: readonly Mail[], senderDomain: string, worker: number): Promise<Mail[]> {
    const now = call.clock.now();
    return this.transactions.reader.transaction(async (tx) => {
      const limits = await this.locked(
        tx,
        mails.map(({ domain }) => domain),
      );
      for (const domain of limits.keys()) if (!this.met.has(domain)) this.met.set(domain, 0);
      const underWay = await countUnderWay(tx, [...limits.keys()]);
      const rooms = new Map<string, Room>();
      const roomFor = (domain: string): Room => {
        const held = limits.get(domain);
        const room =
          rooms.get(domain) ??
          (held ? roomOf(held, underWay.get(domain) ?? 0, now) : { mails: Infinity, next: now });
        rooms.set(domain, room);
        return room;
      };
      const taken: Mail[] = [];
      const waiting = new Map<Room, string[]>();
      for (const mail of mails) {
        const both = [roomFor(mail.domain), roomFor(SENDER)];
        const full = both.find((room) => room.mails <= 0);
        if (full) waiting.set(full, [...(waiting.get(full) ?? []), mail.id]);
        else {
          taken.push(mail);
          for (const room of both) room.mails -= 1;
        }
      }
      for (const [room, ids] of waiting) {
        // once the sender is well again everybody may leave; a domain lets in a few at a time
        const atMost = room === rooms.get(SENDER) ? MINUTE / 2 : WAIT_AT_MOST_MS;
        await putOff(tx, ids, now, room.next, atMost);
      }
      await countTaken(tx, taken, limits, now);
      return takeAll(tx, taken, now, senderDomain, worker);
    });
  }

  /** A refusal that is about the moment, the sender or the domain rather than the mail. */
  async slowDown(
    call: Call,
    domain: string,
    why: { class: ReplyClass; words: string; pauseMs: number },
  ): Promise<Date> {
    const now = call.clock.now();
    return this.transactions.reader.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('mail domain ' || $1))`, [domain]);
      const before = await tx.findOneBy(MailDomain, { domain });
      // those under way in the moment of the first refusal are refused too: that says nothing new
      if (before?.pausedUntil && before.pausedUntil > now) return before.pausedUntil;
      const underWay = (await countUnderWay(tx, [domain])).get(domain) ?? 0;
      const limits = slowed(before, domain === SENDER ? 1 : underWay, {
        pauseMs: why.pauseMs,
        isRate: why.class === 'rate-limited',
        longestSeconds: longestPause(domain),
      });
      const pausedUntil = new Date(now.getTime() + limits.pauseSeconds * 1000);
      this.met.set(domain, 0);
      await tx.upsert(
        MailDomain,
        {
          domain,
          ...limits,
          pausedUntil,
          minuteBegan: before?.minuteBegan ?? now,
          takenInMinute: before?.takenInMinute ?? 0,
          lastClass: why.class,
          lastWords: why.words.slice(0, 500),
          updatedAt: now,
        },
        ['domain'],
      );
      return pausedUntil;
    });
  }

  /** A mail was taken: a domain that is held back may have a little more, and the sender is well again. */
  async heardWell(call: Call, domain: string): Promise<void> {
    const now = call.clock.now().getTime();
    const due = [domain, SENDER].filter((name) => (this.met.get(name) ?? Infinity) <= now - SPEAK_EVERY_MS);
    if (due.length === 0) return;
    for (const name of due) this.met.set(name, now);
    await this.quicken(call, due);
  }

  private async quicken(call: Call, domains: readonly string[]): Promise<void> {
    const now = call.clock.now();
    await this.transactions.reader.transaction(async (tx) => {
      const limits = await this.locked(tx, domains);
      for (const domain of domains) if (!limits.has(domain)) this.met.delete(domain);
      for (const [domain, held] of limits) {
        const isSender = domain === SENDER;
        if (!isSender && now.getTime() - held.updatedAt.getTime() < QUICKEN_EVERY_MS) continue;
        const next = isSender ? null : quickened(held);
        if (next) await tx.update(MailDomain, domain, { ...next, updatedAt: now });
        else await tx.delete(MailDomain, domain);
      }
    });
  }

  private async locked(tx: Transaction, domains: readonly string[]): Promise<Map<string, MailDomain>> {
    const rows = await tx.find(MailDomain, {
      where: { domain: In([...new Set([...domains, SENDER])]) },
      order: { domain: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(rows.map((row) => [row.domain, row]));
  }
}

async function countUnderWay(tx: Transaction, domains: readonly string[]): Promise<Map<string, number>> {
  const rows: { domain: string; count: number }[] = await tx.query(
    `SELECT domain, count(*)::int AS count FROM mails WHERE state = 'sending' AND domain = ANY($1) GROUP BY domain
     UNION ALL SELECT $2, count(*)::int FROM mails WHERE state = 'sending'`,
    [domains, SENDER],
  );
  return new Map(rows.map(({ domain, count }) => [domain, count]));
}

/** The longer a mail has waited, the longer the line it stands in, and the later it comes back. */
const putOff = (
  tx: Transaction,
  ids: readonly string[],
  now: Date,
  next: Date,
  atMostMs: number,
): Promise<unknown> =>
  tx.query(
    `UPDATE mails SET enqueued_at = NULL, next_attempt_at = $2::timestamptz + random() * interval '1 millisecond' *
       least($3, greatest($4, extract(epoch FROM $5::timestamptz - created_at) * 250))
     WHERE id = ANY($1) AND state = 'queued'`,
    [ids, next, atMostMs, MINUTE / 4, now],
  );

async function countTaken(
  tx: Transaction,
  taken: readonly Mail[],
  limits: ReadonlyMap<string, MailDomain>,
  now: Date,
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { domain } of taken) if (limits.has(domain)) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  for (const [domain, count] of counts)
    await tx.query(
      `UPDATE mail_domains SET
         taken_in_minute = CASE WHEN minute_began + interval '1 minute' > $2 THEN taken_in_minute ELSE 0 END + $3,
         minute_began = CASE WHEN minute_began + interval '1 minute' > $2 THEN minute_began ELSE $2 END
       WHERE domain = $1`,
      [domain, now, count],
    );
}

async function takeAll(
  tx: Transaction,
  mails: readonly Mail[],
  now: Date,
  senderDomain: string,
  worker: number,
): Promise<Mail[]> {
  if (mails.length === 0) return [];
  const [rows] = (await tx.query(
    `UPDATE mails SET state = 'sending', attempts = attempts + 1, claimed_by = $2, claimed_until = $3,
       message_id = CASE WHEN attempts = 0 THEN '<' || id || '@' || $4 || '>' ELSE message_id END
     WHERE id = ANY($1) AND state = 'queued' RETURNING ${mailColumns(tx)}`,
    [mails.map(({ id }) => id), worker, new Date(now.getTime() + HELD_FOR_MS), senderDomain],
  )) as [Mail[], number];
  return rows;
}
