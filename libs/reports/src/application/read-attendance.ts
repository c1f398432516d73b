import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { arrivalsByMinute, attendanceFigures } from '../persistence/attendance-figures.js';
import { attendanceAnswer, type AttendanceAnswer } from './attendance-figures-answer.js';

/** The figures of one conference, in enterprises and persons. */
@Injectable()
export class ReadAttendance {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string): Promise<AttendanceAnswer> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'reports.read');
      const figures = await attendanceFigures(tx, conferenceId);
      const arrivals = await arrivalsByMinute(tx, conferenceId);
      return attendanceAnswer(conference, figures, arrivals, call.clock.now());
    });
  }
}
