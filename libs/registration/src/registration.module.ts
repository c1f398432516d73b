import { Module } from '@nestjs/common';
import { TimelineSources } from './application/timeline/timeline-sources.js';

/** The registries where other contexts have their say; import it to register there. */
@Module({ providers: [TimelineSources], exports: [TimelineSources] })
export class RegistrationModule {}
