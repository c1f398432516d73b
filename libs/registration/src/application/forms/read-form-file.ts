import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { FormFile } from '../../persistence/forms/form-file.entity.js';
import { requireRegistration } from '../require-registration.js';

/** Gives a file that somebody answered with, and writes down who looked. */
@Injectable()
export class ReadFormFile {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, registrationId: string, fileId: string): Promise<FormFile> {
    return this.transactions.run(call, async (tx) => {
      const { registration } = await requireRegistration(
        tx,
        call,
        registrationId,
        'personal-data.read',
        'read',
      );
      const file = await tx.findOne(FormFile, {
        where: { id: fileId, registrationId },
        select: { id: true, name: true, mediaType: true, sizeBytes: true, fieldKey: true, content: true },
      });
      if (!file) throw new DomainError('access.not-found');
      await recordAudit(tx, call, {
        action: 'registration.file-opened',
        subject: { kind: 'registration', id: registrationId },
        scopeId: registration.conferenceId,
        details: { field: file.fieldKey },
      });
      return file;
    });
  }
}
