import { accountsSchema } from '#accounts/persistence';
import { checkInSchema } from '#check-in/persistence';
import { conferencesSchema } from '#conferences/persistence';
import { dockingSchema } from '#docking/persistence';
import { organisationsSchema } from '#organisations/persistence';
import { outreachSchema } from '#outreach/persistence';
import { registrationSchema } from '#registration/persistence';
import { signingSchema } from '#signing/persistence';
import { platformSchema } from '#platform/schema';
import { migrateDatabase, type Schema } from '#platform/database';

const parts: readonly Schema[] = [
  platformSchema,
  accountsSchema,
  organisationsSchema,
  conferencesSchema,
  registrationSchema,
  checkInSchema,
  outreachSchema,
  dockingSchema,
  signingSchema,
];

/** The whole database: every context's entities and migrations, shared by all processes. */
export const schema: Schema = {
  entities: parts.flatMap((part) => part.entities),
  migrations: parts.flatMap((part) => part.migrations),
};

/** Brings a database to the newest schema. */
export const migrate = (databaseUrl: string, onStep?: (name: string) => void): Promise<void> =>
  migrateDatabase(databaseUrl, schema, onStep);
