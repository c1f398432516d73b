import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ChangeInBulk } from '../application/bulk/change-in-bulk.js';
import { ExportRegistrations } from '../application/list/export-registrations.js';
import { BulkDto } from './bulk.dto.js';
import { BulkView } from './bulk.view.js';
import { XLSX, download } from './download.js';
import { RegistrationExportDto } from './export.dto.js';

@Controller('conferences/:conferenceId/registrations')
export class BulkController {
  constructor(
    private readonly changeInBulk: ChangeInBulk,
    private readonly exportRegistrations: ExportRegistrations,
  ) {}

  /** One action for at most 100 chosen rows, or for the next 100 that the filter means. */
  @Post('bulk')
  @HttpCode(200)
  @Needs('registration.admit')
  change(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: BulkDto,
  ): Promise<BulkView> {
    return this.changeInBulk.run(call, conferenceId, body);
  }

  /** The chosen rows, or all that the filter means, as a spreadsheet. */
  @Post('export')
  @HttpCode(200)
  @Needs('reports.export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  async export(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: RegistrationExportDto,
  ): Promise<StreamableFile> {
    return download(await this.exportRegistrations.run(call, conferenceId, body));
  }
}
