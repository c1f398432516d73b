import { Module } from '@nestjs/common';
import { MatchingHttpModule } from './matching-http.module.js';

@Module({ imports: [MatchingHttpModule] })
export class DockingHttpModule {}
