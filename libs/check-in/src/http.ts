import { Module } from '@nestjs/common';
import { ConferencesModule } from '#conferences';
import { RegistrationModule } from '#registration';
import { AnnulScan } from './application/annul-scan.js';
import { CheckInReadiness } from './application/check-in-readiness.js';
import { CopyPoints } from './application/copy-points.js';
import { ListCheckInPoints } from './application/list-check-in-points.js';
import { ListConflicts } from './application/list-conflicts.js';
import { ReadCheckInStatus } from './application/read-check-in-status.js';
import { RecordScan } from './application/record-scan.js';
import { SaveCheckInPoint } from './application/save-check-in-point.js';
import { SearchAttendees } from './application/search-attendees.js';
import { TellScans } from './application/tell-scans.js';
import { CheckInPointsController } from './http/check-in-points.controller.js';
import { DoorController } from './http/door.controller.js';
import { ScansController } from './http/scans.controller.js';

@Module({
  imports: [ConferencesModule, RegistrationModule],
  controllers: [ScansController, CheckInPointsController, DoorController],
  providers: [
    RecordScan,
    AnnulScan,
    CheckInReadiness,
    CopyPoints,
    ListCheckInPoints,
    SaveCheckInPoint,
    SearchAttendees,
    ReadCheckInStatus,
    ListConflicts,
    TellScans,
  ],
})
export class CheckInHttpModule {}
