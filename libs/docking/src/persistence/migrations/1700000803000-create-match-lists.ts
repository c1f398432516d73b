import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What suggestions learn from: verdicts on pairs, words that mean the same. */
export class CreateMatchLists1700000803000 implements MigrationInterface {
  name = 'CreateMatchLists1700000803000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "match_verdicts" (
        "id" uuid NOT NULL,
        "demand_id" uuid NOT NULL,
        "offer_id" uuid NOT NULL,
        "verdict" text NOT NULL,
        "source" text NOT NULL,
        "signals" jsonb NOT NULL,
        "decided_at" timestamptz NOT NULL,
        CONSTRAINT "match_verdicts_source_known" CHECK (source IN ('organiser','participant','meeting','answer')),
        CONSTRAINT "match_verdicts_verdict_known" CHECK (verdict IN ('accepted','rejected')),
        CONSTRAINT "match_verdicts_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "match_verdicts_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "docking_items"("id"),
        CONSTRAINT "match_verdicts_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "docking_items"("id"))`);
    await runner.query(`CREATE INDEX "match_verdicts_offer" ON "match_verdicts" ("offer_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "match_verdicts_pair" ON "match_verdicts" ("demand_id", "offer_id")`,
    );
    await runner.query(`
      CREATE TABLE "trade_terms" (
        "id" uuid NOT NULL,
        "words" text array NOT NULL,
        "updated_at" timestamptz NOT NULL,
        CONSTRAINT "trade_terms_several" CHECK (cardinality(words) >= 2),
        CONSTRAINT "trade_terms_pkey" PRIMARY KEY ("id"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['trade_terms', 'match_verdicts']) await runner.query(`DROP TABLE "${table}"`);
  }
}
