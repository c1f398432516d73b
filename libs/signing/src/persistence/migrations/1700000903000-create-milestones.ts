import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [key of the kind, days after signing, asks for an amount, zh, en] */
const usual: readonly [string, number, boolean, string, string][] = [
  ['strategic-cooperation', 30, false, '成立合作工作组', 'Joint working group set up'],
  ['strategic-cooperation', 90, false, '首个合作项目立项', 'First joint project started'],
  ['strategic-cooperation', 180, true, '首笔款项到账', 'First payment'],
  ['strategic-cooperation', 365, false, '首份项目报告', 'First project report'],
  ['employment-base', 30, false, '基地挂牌', 'Plaque put up'],
  ['employment-base', 90, false, '首批实习生到岗', 'First internship group'],
  ['employment-base', 270, false, '首批毕业生录用', 'First graduates employed'],
  ['workstation', 30, false, '工作站挂牌', 'Plaque put up'],
  ['workstation', 60, false, '首位教授（博士）进站', 'First professor or doctor at work'],
  ['workstation', 180, false, '首份课题报告', 'First project report'],
  ['technology-transfer', 30, true, '首笔款项到账', 'First payment'],
  ['technology-transfer', 60, false, '技术资料交付', 'Documents handed over'],
  ['technology-transfer', 365, true, '首年销售提成结算', 'First year of royalties settled'],
  ['joint-laboratory', 30, false, '实验室挂牌', 'Plaque put up'],
  ['joint-laboratory', 90, true, '首笔建设经费到账', 'First funding received'],
  ['joint-laboratory', 180, false, '设备投入使用', 'Equipment in use'],
  ['joint-laboratory', 365, false, '首份项目报告', 'First project report'],
];

/** What becomes of agreements: milestones by template, what their owners say, who was reminded when. */
export class CreateMilestones1700000903000 implements MigrationInterface {
  name = 'CreateMilestones1700000903000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "milestone_templates" (
        "id" uuid NOT NULL,
        "kind_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "title_zh" text NOT NULL,
        "title_en" text NOT NULL,
        "days_after_signing" integer NOT NULL,
        "asks_amount" boolean NOT NULL DEFAULT false,
        CONSTRAINT "milestone_templates_position_once" UNIQUE ("kind_id", "position"),
        CONSTRAINT "milestone_templates_titled" CHECK (title_zh <> '' OR title_en <> ''),
        CONSTRAINT "milestone_templates_after_signing" CHECK (days_after_signing >= 0),
        CONSTRAINT "milestone_templates_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "milestone_templates_kind_id_fkey" FOREIGN KEY ("kind_id") REFERENCES "agreement_kinds"("id") ON DELETE CASCADE)`);
    for (const [at, [key, days, asksAmount, zh, en]] of usual.entries())
      await runner.query(
        `INSERT INTO milestone_templates (id, kind_id, position, title_zh, title_en, days_after_signing, asks_amount)
         SELECT gen_random_uuid(), id, $2, $3, $4, $5, $6 FROM agreement_kinds WHERE key = $1`,
        [key, at + 1, zh, en, days, asksAmount],
      );
    await runner.query(`
      CREATE TABLE "milestone_plans" (
        "agreement_id" uuid NOT NULL,
        "made_at" timestamptz NOT NULL,
        CONSTRAINT "milestone_plans_pkey" PRIMARY KEY ("agreement_id"),
        CONSTRAINT "milestone_plans_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE CASCADE)`);
    await runner.query(`
      CREATE TABLE "milestones" (
        "id" uuid NOT NULL,
        "agreement_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "title_zh" text NOT NULL,
        "title_en" text NOT NULL,
        "due_on" date NOT NULL,
        "due_set_at" timestamptz NOT NULL,
        "party_id" uuid,
        "owner_name" text NOT NULL DEFAULT '',
        "owner_email" text NOT NULL DEFAULT '',
        "owner_language" text NOT NULL DEFAULT 'zh',
        "asks_amount" boolean NOT NULL DEFAULT false,
        "amount_due" numeric(16,2),
        "amount_reached" numeric(16,2),
        "state" text NOT NULL DEFAULT 'open',
        "reason" text NOT NULL DEFAULT '',
        "note" text NOT NULL DEFAULT '',
        "reached_on" date,
        "version" integer NOT NULL DEFAULT '1',
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "milestones_titled" CHECK (title_zh <> '' OR title_en <> ''),
        CONSTRAINT "milestones_state_known" CHECK (state IN ('open','reported','reached','missed','dropped')),
        CONSTRAINT "milestones_language_known" CHECK (owner_language IN ('zh','en')),
        CONSTRAINT "milestones_amounts_positive" CHECK (amount_due > 0 AND amount_reached >= 0),
        CONSTRAINT "milestones_reached_when" CHECK ((state = 'reached') = (reached_on IS NOT NULL)),
        CONSTRAINT "milestones_dropped_for_a_reason" CHECK (state <> 'dropped' OR reason <> ''),
        CONSTRAINT "milestones_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "milestones_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE CASCADE,
        CONSTRAINT "milestones_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "agreement_parties"("id") ON DELETE SET NULL)`);
    await runner.query(`CREATE INDEX "milestones_agreement" ON "milestones" ("agreement_id")`);
    await runner.query(`CREATE INDEX "milestones_party" ON "milestones" ("party_id")`);
    await runner.query(`CREATE INDEX "milestones_open" ON "milestones" ("due_on") WHERE state = 'open'`);
    await runner.query(`
      CREATE TABLE "milestone_reports" (
        "id" uuid NOT NULL,
        "milestone_id" uuid NOT NULL,
        "party_id" uuid,
        "at" timestamptz NOT NULL,
        "by_name" text NOT NULL,
        "words" text NOT NULL DEFAULT '',
        "amount" numeric(16,2),
        "proposes" text NOT NULL,
        "later_on" date,
        "answer" text,
        "answer_words" text NOT NULL DEFAULT '',
        CONSTRAINT "milestone_reports_proposal_known" CHECK (proposes IN ('progress','reached','later')),
        CONSTRAINT "milestone_reports_later_when" CHECK ((proposes = 'later') = (later_on IS NOT NULL)),
        CONSTRAINT "milestone_reports_answer_known" CHECK (answer IN ('accepted','again')),
        CONSTRAINT "milestone_reports_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "milestone_reports_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE CASCADE,
        CONSTRAINT "milestone_reports_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "agreement_parties"("id") ON DELETE SET NULL)`);
    await runner.query(`CREATE INDEX "milestone_reports_milestone" ON "milestone_reports" ("milestone_id")`);
    await runner.query(`CREATE INDEX "milestone_reports_party" ON "milestone_reports" ("party_id")`);
    await runner.query(`
      CREATE TABLE "milestone_files" (
        "id" uuid NOT NULL,
        "milestone_id" uuid NOT NULL,
        "file_name" text NOT NULL,
        "media_type" text NOT NULL,
        "size_bytes" integer NOT NULL,
        "sha256" text NOT NULL,
        "content" bytea NOT NULL,
        "added_by" text NOT NULL,
        "added_at" timestamptz NOT NULL,
        CONSTRAINT "milestone_files_size_true" CHECK (size_bytes = octet_length(content)),
        CONSTRAINT "milestone_files_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "milestone_files_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX "milestone_files_milestone" ON "milestone_files" ("milestone_id")`);
    await runner.query(`
      CREATE TABLE "milestone_reminders" (
        "milestone_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "due_on" date NOT NULL,
        "at" timestamptz NOT NULL,
        "outcome" text NOT NULL,
        CONSTRAINT "milestone_reminders_kind_known" CHECK (kind IN ('before','due','overdue-1','overdue-2','overdue-3')),
        CONSTRAINT "milestone_reminders_outcome_known" CHECK (outcome IN ('sent','late','nobody')),
        CONSTRAINT "milestone_reminders_pkey" PRIMARY KEY ("milestone_id", "kind", "due_on"),
        CONSTRAINT "milestone_reminders_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE CASCADE)`);
    await runner.query(`
      CREATE TABLE "cooperation_questions" (
        "party_id" uuid NOT NULL,
        "quarter" integer NOT NULL,
        "at" timestamptz NOT NULL,
        "outcome" text NOT NULL,
        CONSTRAINT "cooperation_questions_outcome_known" CHECK (outcome IN ('sent','late','nobody')),
        CONSTRAINT "cooperation_questions_pkey" PRIMARY KEY ("party_id", "quarter"),
        CONSTRAINT "cooperation_questions_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "agreement_parties"("id") ON DELETE CASCADE)`);
    await runner.query(`
      CREATE TABLE "cooperation_reports" (
        "id" uuid NOT NULL,
        "agreement_id" uuid NOT NULL,
        "party_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "by_name" text NOT NULL,
        "answer" text NOT NULL,
        "words" text NOT NULL DEFAULT '',
        CONSTRAINT "cooperation_reports_answer_known" CHECK (answer IN ('on-track','slow','stalled')),
        CONSTRAINT "cooperation_reports_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "cooperation_reports_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE CASCADE,
        CONSTRAINT "cooperation_reports_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "agreement_parties"("id") ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX "cooperation_reports_newest" ON "cooperation_reports" ("agreement_id", "at")`,
    );
    await runner.query(`CREATE INDEX "cooperation_reports_party" ON "cooperation_reports" ("party_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'cooperation_reports',
      'cooperation_questions',
      'milestone_reminders',
      'milestone_files',
      'milestone_reports',
      'milestones',
      'milestone_plans',
      'milestone_templates',
    ])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
