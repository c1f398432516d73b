import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { AnnulScan } from '../application/annul-scan.js';
import { RecordScan } from '../application/record-scan.js';
import { AnnulScanInput, ScanInput } from './scan.dto.js';
import { AnnulledScanView, ScanView } from './scan.view.js';

@Controller()
export class ScansController {
  constructor(
    private readonly recordScan: RecordScan,
    private readonly annulScan: AnnulScan,
  ) {}

  @Post('conferences/:id/scans')
  @HttpCode(200)
  @Needs('check-in.scan')
  record(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ScanInput,
  ): Promise<ScanView> {
    return this.recordScan.run(call, id, body);
  }

  @Post('scans/:id/annul')
  @HttpCode(200)
  @Needs('check-in.undo')
  annul(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnnulScanInput,
  ): Promise<AnnulledScanView> {
    return this.annulScan.run(call, id, body.reason);
  }
}
