import type { Schema } from '#platform/database';
import { CheckInEntry } from './check-in-entry.entity.js';
import { CheckInPoint } from './check-in-point.entity.js';
import { CreateCheckIn1700000501000 } from './migrations/1700000501000-create-check-in.js';
import { LeaveRoomForArrivals1700000502000 } from './migrations/1700000502000-leave-room-for-arrivals.js';
import { Scan } from './scan.entity.js';

export const checkInSchema: Schema = {
  entities: [CheckInPoint, Scan, CheckInEntry],
  migrations: [CreateCheckIn1700000501000, LeaveRoomForArrivals1700000502000],
};
export { recordScan } from './record-scan.sql.js';
