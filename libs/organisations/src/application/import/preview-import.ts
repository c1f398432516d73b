import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { ImportMapping } from '../../domain/import/import-fields.js';

@Injectable()
export class PreviewImport {
  async run(_call: Call, _upload: { fileName: string; content: Buffer } | null): Promise<never> {
    throw new DomainError('internal.failure', { reference: 'unbuilt' });
  }

  async again(_call: Call, _uploadId: string, _mapping: ImportMapping): Promise<never> {
    throw new DomainError('internal.failure', { reference: 'unbuilt' });
  }
}
