import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A scan writes a registration's arrival: with room on its page the row moves there, and no index is written. */
export class LeaveRoomForArrivals1700000502000 implements MigrationInterface {
  name = 'LeaveRoomForArrivals1700000502000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registrations SET (fillfactor = 80)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registrations RESET (fillfactor)');
  }
}
