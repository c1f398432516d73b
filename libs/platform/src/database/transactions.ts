import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Call } from '#platform/call';
import { inFewTrips } from './few-trips.js';
import { answerAllOnce, type TogetherWork } from './repeats-together.js';
import { answerOnce } from './repeats.js';
import type { Settled } from './together.js';

export type Transaction = EntityManager;

/** Opens the one transaction of a use case. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs the work in a transaction. When the call carries an Idempotency-Key, the key, the payload's hash and the
   * effect commit together, and a repetition gets the first answer: the work must return what the door answers with.
   */
  run<T>(call: Call, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.dataSource.transaction((tx) =>
      call.repeat ? answerOnce(tx, call, call.repeat, () => work(tx)) : work(tx),
    );
  }

  /**
   * One transaction for many calls: the work settles each by itself, all effects commit together, and each call's
   * Idempotency-Key is kept as `run` keeps it. What the work throws undoes everything.
   */
  runTogether<Item extends { call: Call }, Ground, T>(
    items: readonly Item[],
    work: TogetherWork<Item, Ground, T>,
  ): Promise<Settled<T>[]> {
    return inFewTrips(this.dataSource, (tx) => answerAllOnce(tx, items, work));
  }

  /** Reads outside any transaction. */
  get reader(): EntityManager {
    return this.dataSource.manager;
  }
}
