import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ReadFigures } from '../../application/figures/read-figures.js';
import { DockingFiguresView } from './figures.view.js';

@Controller('conferences/:conferenceId/docking/figures')
export class FiguresController {
  constructor(private readonly readFigures: ReadFigures) {}

  @Get()
  @Needs('docking.read')
  read(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<DockingFiguresView> {
    return this.readFigures.run(call, conferenceId);
  }
}
