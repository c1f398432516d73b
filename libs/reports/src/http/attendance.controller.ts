import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ExportAttendance } from '../application/export-attendance.js';
import { ListAttendanceRows } from '../application/list-attendance-rows.js';
import { ReadAttendance } from '../application/read-attendance.js';
import { AttendanceExportQuery, AttendanceRowsQuery } from './attendance.dto.js';
import { AttendanceRowListView, AttendanceView } from './attendance.view.js';
import { CSV_TYPE, XLSX_TYPE, download } from './download.js';

const file = { schema: { type: 'string', format: 'binary' } } as const;

@Controller('conferences/:id')
export class AttendanceController {
  constructor(
    private readonly readAttendance: ReadAttendance,
    private readonly listAttendanceRows: ListAttendanceRows,
    private readonly exportAttendance: ExportAttendance,
  ) {}

  @Get('attendance')
  @Needs('reports.read')
  figures(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<AttendanceView> {
    return this.readAttendance.run(call, id);
  }

  @Get('attendance-rows')
  @Needs('reports.read')
  rows(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AttendanceRowsQuery,
  ): Promise<AttendanceRowListView> {
    return this.listAttendanceRows.run(call, id, query);
  }

  @Get('attendance.xlsx')
  @Needs('reports.export')
  @ApiProduces(XLSX_TYPE)
  @ApiOkResponse(file)
  async xlsx(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AttendanceExportQuery,
  ): Promise<StreamableFile> {
    return download(await this.exportAttendance.run(call, id, 'xlsx', query), XLSX_TYPE);
  }

  @Get('attendance.csv')
  @Needs('reports.export')
  @ApiProduces('text/csv')
  @ApiOkResponse(file)
  async csv(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AttendanceExportQuery,
  ): Promise<StreamableFile> {
    return download(await this.exportAttendance.run(call, id, 'csv', query), CSV_TYPE);
  }
}
