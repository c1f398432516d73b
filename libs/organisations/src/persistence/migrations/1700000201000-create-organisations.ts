import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, what they were awarded, and the people who stand for them. */
export class CreateOrganisations1700000201000 implements MigrationInterface {
  name = 'CreateOrganisations1700000201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisations (
        id uuid NOT NULL,
        name_zh text NOT NULL,
        name_en text,
        name_key text NOT NULL,
        search_text text NOT NULL,
        sort_key text NOT NULL,
        credit_code text,
        kind text NOT NULL,
        district text,
        industry text,
        is_verified boolean NOT NULL,
        is_demo boolean NOT NULL DEFAULT false,
        merged_into_id uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT organisations_pkey PRIMARY KEY (id),
        CONSTRAINT organisations_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES organisations (id),
        CONSTRAINT organisations_merged_elsewhere CHECK (merged_into_id <> id),
        CONSTRAINT organisations_credit_code_shape CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
        CONSTRAINT organisations_kind_known CHECK (kind IN ('enterprise','university','institute','agency')))`);
    await runner.query(
      `CREATE UNIQUE INDEX organisations_credit_code ON organisations (credit_code) WHERE merged_into_id IS NULL`,
    );
    await runner.query(`
      CREATE UNIQUE INDEX organisations_name_without_code ON organisations (name_key)
      WHERE credit_code IS NULL AND merged_into_id IS NULL`);
    await runner.query(`CREATE INDEX organisations_name ON organisations (name_key)`);
    await runner.query(
      `CREATE INDEX organisations_sorted ON organisations (sort_key, id) WHERE merged_into_id IS NULL`,
    );
    await runner.query(`
      CREATE INDEX organisations_merged_into ON organisations (merged_into_id) WHERE merged_into_id IS NOT NULL`);

    await runner.query(`
      CREATE TABLE organisation_qualifications (
        organisation_id uuid NOT NULL,
        qualification text NOT NULL,
        year integer,
        CONSTRAINT organisation_qualifications_pkey PRIMARY KEY (organisation_id, qualification),
        CONSTRAINT organisation_qualifications_organisation_id_fkey
          FOREIGN KEY (organisation_id) REFERENCES organisations (id),
        CONSTRAINT organisation_qualifications_known CHECK (
          qualification IN ('single-champion','little-giant','provincial-specialised','innovative')),
        CONSTRAINT organisation_qualifications_year CHECK (year BETWEEN 1990 AND 2100))`);
    await runner.query(`
      CREATE INDEX organisation_qualifications_kind ON organisation_qualifications (qualification, year)`);

    await runner.query(`
      CREATE TABLE representatives (
        id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL,
        title text,
        mobile text,
        email text,
        merged_into_id uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT representatives_pkey PRIMARY KEY (id),
        CONSTRAINT representatives_organisation_id_fkey
          FOREIGN KEY (organisation_id) REFERENCES organisations (id),
        CONSTRAINT representatives_merged_into_id_fkey
          FOREIGN KEY (merged_into_id) REFERENCES representatives (id))`);
    await runner.query(`CREATE INDEX representatives_organisation ON representatives (organisation_id)`);
    await runner.query(`
      CREATE UNIQUE INDEX representatives_by_mobile ON representatives (organisation_id, name_key, mobile)
      WHERE merged_into_id IS NULL AND mobile IS NOT NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX representatives_by_email ON representatives (organisation_id, name_key, email)
      WHERE merged_into_id IS NULL AND mobile IS NULL AND email IS NOT NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX representatives_by_name ON representatives (organisation_id, name_key)
      WHERE merged_into_id IS NULL AND mobile IS NULL AND email IS NULL`);
    await runner.query(`
      CREATE INDEX representatives_merged_into ON representatives (merged_into_id)
      WHERE merged_into_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE representatives, organisation_qualifications, organisations');
  }
}
