import { Module } from '@nestjs/common';
import { MeetingsHttpModule } from './meetings-http.module.js';

@Module({ imports: [MeetingsHttpModule] })
export class DockingHttpModule {}
