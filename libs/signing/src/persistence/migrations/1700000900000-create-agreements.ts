import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements with their parties, texts and attachments, and the five kinds that every installation has. */
export class CreateAgreements1700000900000 implements MigrationInterface {
  name = 'CreateAgreements1700000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "agreement_kinds" (
        "id" uuid NOT NULL,
        "key" text,
        "name_zh" text NOT NULL,
        "name_en" text NOT NULL,
        "plural_zh" text NOT NULL,
        "plural_en" text NOT NULL,
        "act" text NOT NULL,
        "colour" text NOT NULL,
        "position" integer NOT NULL,
        "archived_at" timestamptz,
        CONSTRAINT "agreement_kinds_key_once" UNIQUE ("key"),
        CONSTRAINT "agreement_kinds_named" CHECK (name_zh <> '' AND plural_zh <> '' AND name_en <> '' AND plural_en <> ''),
        CONSTRAINT "agreement_kinds_act_known" CHECK (act IN ('document','plaque')),
        CONSTRAINT "agreement_kinds_colour" CHECK (colour ~ '^#[0-9a-f]{6}$'),
        CONSTRAINT "agreement_kinds_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`
      INSERT INTO agreement_kinds (id, key, name_zh, name_en, plural_zh, plural_en, act, colour, position) VALUES
        ('00000000-0000-4000-8000-000000000901', 'strategic-cooperation', '战略合作协议', 'Strategic cooperation agreement', '战略合作协议', 'strategic cooperation agreements', 'document', '#4f2d7f', 1),
        ('00000000-0000-4000-8000-000000000902', 'employment-base', '就业基地', 'Employment base', '就业基地', 'employment bases', 'plaque', '#9a6b00', 2),
        ('00000000-0000-4000-8000-000000000903', 'workstation', '教授（博士）工作站', 'Professor (doctoral) workstation', '教授（博士）工作站', 'professor (doctoral) workstations', 'plaque', '#8f1d2c', 3),
        ('00000000-0000-4000-8000-000000000904', 'technology-transfer', '技术转让协议', 'Technology transfer agreement', '技术转让协议', 'technology transfer agreements', 'document', '#1f5a8a', 4),
        ('00000000-0000-4000-8000-000000000905', 'joint-laboratory', '联合实验室', 'Joint laboratory', '联合实验室', 'joint laboratories', 'plaque', '#25634a', 5)`);
    await runner.query(`
      CREATE TABLE "agreements" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "kind_id" uuid NOT NULL,
        "number" text NOT NULL DEFAULT '',
        "title_zh" text NOT NULL,
        "title_en" text NOT NULL,
        "amount" numeric(16,2),
        "currency" text NOT NULL DEFAULT 'CNY',
        "starts_on" date,
        "ends_on" date,
        "state" text NOT NULL,
        "withdrawn_reason" text NOT NULL DEFAULT '',
        "meeting_id" uuid,
        "text_version" integer NOT NULL DEFAULT '0',
        "due_at" timestamptz,
        "note" text NOT NULL DEFAULT '',
        "signed_at" timestamptz,
        "in_force_at" timestamptz,
        "is_demo" boolean NOT NULL DEFAULT false,
        "version" integer NOT NULL DEFAULT '1',
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "agreements_state_known" CHECK (state IN ('intended','drafted','confirmed','staged','signed','in-force','withdrawn')),
        CONSTRAINT "agreements_currency_known" CHECK (currency IN ('CNY','USD','EUR','HKD','JPY')),
        CONSTRAINT "agreements_titled" CHECK (title_zh <> '' OR title_en <> ''),
        CONSTRAINT "agreements_amount_positive" CHECK (amount > 0),
        CONSTRAINT "agreements_term_in_order" CHECK (ends_on >= starts_on),
        CONSTRAINT "agreements_signed_at_known" CHECK ((state IN ('signed','in-force')) = (signed_at IS NOT NULL)),
        CONSTRAINT "agreements_in_force_since" CHECK ((state = 'in-force') = (in_force_at IS NOT NULL)),
        CONSTRAINT "agreements_withdrawn_for_a_reason" CHECK ((state = 'withdrawn') = (withdrawn_reason <> '')),
        CONSTRAINT "agreements_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "agreements_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "agreements_kind_id_fkey" FOREIGN KEY ("kind_id") REFERENCES "agreement_kinds"("id"),
        CONSTRAINT "agreements_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id"))`);
    await runner.query(
      `CREATE INDEX "agreements_newest" ON "agreements" ("conference_id", "created_at", "id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "agreements_meeting" ON "agreements" ("meeting_id") WHERE meeting_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "agreements_number_once" ON "agreements" ("conference_id", "number") WHERE number <> ''`,
    );
    await runner.query(`
      CREATE TABLE "agreement_parties" (
        "id" uuid NOT NULL,
        "agreement_id" uuid NOT NULL,
        "organisation_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "signatory_name" text NOT NULL DEFAULT '',
        "signatory_title" text NOT NULL DEFAULT '',
        "signatory_id" uuid,
        "substitute_name" text NOT NULL DEFAULT '',
        "substitute_title" text NOT NULL DEFAULT '',
        "substitute_id" uuid,
        "contact_name" text NOT NULL DEFAULT '',
        "contact_email" text NOT NULL DEFAULT '',
        "contact_mobile" text NOT NULL DEFAULT '',
        "confirmed_at" timestamptz,
        "confirmed_by" text NOT NULL DEFAULT '',
        "confirmed_fingerprint" text,
        "remark" text NOT NULL DEFAULT '',
        CONSTRAINT "agreement_parties_organisation_once" UNIQUE ("agreement_id", "organisation_id"),
        CONSTRAINT "agreement_parties_position_once" UNIQUE ("agreement_id", "position"),
        CONSTRAINT "agreement_parties_position_counted" CHECK (position >= 1),
        CONSTRAINT "agreement_parties_confirmed_what" CHECK ((confirmed_at IS NULL) = (confirmed_fingerprint IS NULL)),
        CONSTRAINT "agreement_parties_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "agreement_parties_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE CASCADE,
        CONSTRAINT "agreement_parties_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
        CONSTRAINT "agreement_parties_signatory_id_fkey" FOREIGN KEY ("signatory_id") REFERENCES "registrations"("id"),
        CONSTRAINT "agreement_parties_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "registrations"("id"))`);
    await runner.query(
      `CREATE INDEX "agreement_parties_organisation" ON "agreement_parties" ("organisation_id")`,
    );
    for (const signer of ['signatory', 'substitute'])
      await runner.query(
        `CREATE INDEX "agreement_parties_${signer}" ON "agreement_parties" ("${signer}_id") WHERE ${signer}_id IS NOT NULL`,
      );
    await runner.query(`
      CREATE TABLE "agreement_witnesses" (
        "agreement_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "name" text NOT NULL,
        "title" text NOT NULL DEFAULT '',
        "organisation" text NOT NULL DEFAULT '',
        CONSTRAINT "agreement_witnesses_pkey" PRIMARY KEY ("agreement_id", "position"),
        CONSTRAINT "agreement_witnesses_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE CASCADE)`);
    await runner.query(`
      CREATE TABLE "agreement_texts" (
        "agreement_id" uuid NOT NULL,
        "version" integer NOT NULL,
        "file_name" text NOT NULL,
        "media_type" text NOT NULL,
        "size_bytes" integer NOT NULL,
        "sha256" text NOT NULL,
        "content" bytea NOT NULL,
        "plain_text" text NOT NULL,
        "pages" integer,
        "added_by" text NOT NULL,
        "added_at" timestamptz NOT NULL,
        CONSTRAINT "agreement_texts_size_true" CHECK (size_bytes = octet_length(content)),
        CONSTRAINT "agreement_texts_version_counted" CHECK (version >= 1),
        CONSTRAINT "agreement_texts_pkey" PRIMARY KEY ("agreement_id", "version"),
        CONSTRAINT "agreement_texts_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE CASCADE)`);
    await runner.query(`
      CREATE TABLE "agreement_files" (
        "id" uuid NOT NULL,
        "agreement_id" uuid NOT NULL,
        "file_name" text NOT NULL,
        "media_type" text NOT NULL,
        "size_bytes" integer NOT NULL,
        "sha256" text NOT NULL,
        "content" bytea NOT NULL,
        "added_at" timestamptz NOT NULL,
        CONSTRAINT "agreement_files_size_true" CHECK (size_bytes = octet_length(content)),
        CONSTRAINT "agreement_files_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "agreement_files_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX "agreement_files_agreement" ON "agreement_files" ("agreement_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'agreement_files',
      'agreement_texts',
      'agreement_witnesses',
      'agreement_parties',
      'agreements',
      'agreement_kinds',
    ])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
