import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseSettings } from '#config';
import { dataSourceOptions, type Schema } from './data-source.js';
import { Transactions } from './transactions.js';

@Global()
@Module({})
export class DatabaseModule {
  static forSchema(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [DatabaseSettings],
          useFactory: (settings: DatabaseSettings) => ({
            ...dataSourceOptions(schema, settings),
            retryAttempts: 30,
            retryDelay: 1000,
          }),
        }),
      ],
      providers: [Transactions],
      exports: [Transactions],
    };
  }
}
