import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatform1700000001000 implements MigrationInterface {
  name = 'CreatePlatform1700000001000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }
  async down(): Promise<void> {}
}
