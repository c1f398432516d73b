import { Module } from '@nestjs/common';
import { SigningBusyModule } from './signing-busy.module.js';

/** What the worker does for signing. */
@Module({ imports: [SigningBusyModule] })
export class SigningJobsModule {}
