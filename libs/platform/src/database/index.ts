export { dataSourceOptions, type Schema } from './data-source.js';
export { DatabaseModule } from './database.module.js';
export { schemaDrift } from './drift.js';
export { newId } from './ids.js';
export { migrateDatabase } from './migrate.js';
export { RequestRepeat } from './repeats.entity.js';
export { seal, unseal } from './repeats.js';
export { SnakeNames } from './snake-names.js';
export { Transactions, type Transaction } from './transactions.js';
