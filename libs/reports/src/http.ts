import { Module } from '@nestjs/common';
import { ExportAttendance } from './application/export-attendance.js';
import { ListAttendanceRows } from './application/list-attendance-rows.js';
import { ReadAttendance } from './application/read-attendance.js';
import { AttendanceController } from './http/attendance.controller.js';

@Module({
  controllers: [AttendanceController],
  providers: [ReadAttendance, ListAttendanceRows, ExportAttendance],
})
export class ReportsHttpModule {}
