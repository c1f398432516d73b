import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signatures, scans of what was signed on paper, sealed PDFs, and the key that seals them. */
export class CreateEvidence1700000902000 implements MigrationInterface {
  name = 'CreateEvidence1700000902000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "signatures" (
        "id" uuid NOT NULL,
        "agreement_id" uuid NOT NULL,
        "party_id" uuid NOT NULL,
        "method" text NOT NULL,
        "picture" bytea,
        "picture_sha256" text,
        "strokes" jsonb,
        "signed_at" timestamptz NOT NULL,
        "signer_name" text NOT NULL,
        "signer_title" text NOT NULL DEFAULT '',
        "device" text NOT NULL DEFAULT '',
        "text_sha256" text,
        "is_text_confirmed" boolean NOT NULL DEFAULT false,
        CONSTRAINT "signatures_party_once" UNIQUE ("party_id"),
        CONSTRAINT "signatures_method_known" CHECK (method IN ('drawn','typed','prepared','paper')),
        CONSTRAINT "signatures_picture_or_paper" CHECK ((method = 'paper') = (picture IS NULL)),
        CONSTRAINT "signatures_picture_hashed" CHECK ((picture IS NULL) = (picture_sha256 IS NULL)),
        CONSTRAINT "signatures_strokes_of_drawn" CHECK ((method = 'drawn') = (strokes IS NOT NULL)),
        CONSTRAINT "signatures_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "signatures_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE CASCADE,
        CONSTRAINT "signatures_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "agreement_parties"("id"))`);
    await runner.query(`CREATE INDEX "signatures_agreement" ON "signatures" ("agreement_id")`);
    await runner.query(`
      CREATE TABLE "agreement_scans" (
        "id" uuid NOT NULL,
        "agreement_id" uuid NOT NULL,
        "file_name" text NOT NULL,
        "media_type" text NOT NULL,
        "size_bytes" integer NOT NULL,
        "sha256" text NOT NULL,
        "content" bytea NOT NULL,
        "pages" integer NOT NULL,
        "added_at" timestamptz NOT NULL,
        CONSTRAINT "agreement_scans_size_true" CHECK (size_bytes = octet_length(content)),
        CONSTRAINT "agreement_scans_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "agreement_scans_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX "agreement_scans_agreement" ON "agreement_scans" ("agreement_id")`);
    await runner.query(`
      CREATE TABLE "agreement_seals" (
        "agreement_id" uuid NOT NULL,
        "version" integer NOT NULL,
        "code" text NOT NULL,
        "sha256" text NOT NULL,
        "size_bytes" integer NOT NULL,
        "content" bytea NOT NULL,
        "fingerprint" text NOT NULL,
        "made_at" timestamptz NOT NULL,
        CONSTRAINT "agreement_seals_code_once" UNIQUE ("code"),
        CONSTRAINT "agreement_seals_size_true" CHECK (size_bytes = octet_length(content)),
        CONSTRAINT "agreement_seals_version_counted" CHECK (version >= 1),
        CONSTRAINT "agreement_seals_pkey" PRIMARY KEY ("agreement_id", "version"),
        CONSTRAINT "agreement_seals_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX "agreement_seals_sha256" ON "agreement_seals" ("sha256")`);
    await runner.query(`
      CREATE TABLE "seal_keys" (
        "id" integer NOT NULL,
        "private_key" bytea NOT NULL,
        "certificates" text NOT NULL,
        "fingerprint" text NOT NULL,
        "is_imported" boolean NOT NULL,
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "seal_keys_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE TABLE "seal_runs" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "state" text NOT NULL,
        "total" integer NOT NULL,
        "sealed" integer NOT NULL DEFAULT '0',
        "failed" integer NOT NULL DEFAULT '0',
        "started_at" timestamptz NOT NULL,
        "heard_at" timestamptz,
        "ended_at" timestamptz,
        CONSTRAINT "seal_runs_state_known" CHECK (state IN ('running','done','failed')),
        CONSTRAINT "seal_runs_ended" CHECK ((state = 'running') = (ended_at IS NULL)),
        CONSTRAINT "seal_runs_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "seal_runs_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "seal_runs_one_running" ON "seal_runs" ("conference_id") WHERE state = 'running'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['seal_runs', 'seal_keys', 'agreement_seals', 'agreement_scans', 'signatures'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
