import type { Schema } from '#platform/database';

/** Reports keep no tables of their own: they read the others'. */
export const reportsSchema: Schema = { entities: [], migrations: [] };
