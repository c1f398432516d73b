import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { ImportMapping } from '../../domain/import/import-fields.js';

export interface ImportCounts {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  wrong: number;
  newRepresentatives: number;
  changedRepresentatives: number;
}

@Injectable()
export class ImportOrganisations {
  async run(
    _call: Call,
    _wanted: { uploadId: string; mapping: ImportMapping },
  ): Promise<{ counts: ImportCounts }> {
    throw new DomainError('internal.failure', { reference: 'unbuilt' });
  }
}
