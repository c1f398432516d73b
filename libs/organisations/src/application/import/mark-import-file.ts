import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';

@Injectable()
export class MarkImportFile {
  async run(_call: Call, _uploadId: string): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
    throw new DomainError('internal.failure', { reference: 'unbuilt' });
  }
}
