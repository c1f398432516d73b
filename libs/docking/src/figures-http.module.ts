import { Module } from '@nestjs/common';
import { ReadFigures } from './application/figures/read-figures.js';
import { FiguresController } from './http/figures/figures.controller.js';

/** What docking came to. */
@Module({ controllers: [FiguresController], providers: [ReadFigures] })
export class FiguresHttpModule {}
