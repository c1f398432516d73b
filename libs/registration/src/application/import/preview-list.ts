import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { requireConference } from '#conferences';
import { actorName } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions } from '#platform/database';
import type { ListPreviewView } from '../../http/import/import.view.js';
import type { ImportSettings } from '../../persistence/import-upload.entity.js';
import { RegistrationUploads } from '../../persistence/import-uploads.js';
import { listUpload } from './list-upload.js';
import { previewOf } from './preview-of.js';
import { readList, readListFile } from './read-list.js';

const KEPT_HOURS = 24;

/** Keeps an uploaded list and says what importing it would do. Nobody is registered. */
@Injectable()
export class PreviewList {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    conferenceId: string,
    file: { fileName: string; content: Buffer } | null,
  ): Promise<ListPreviewView> {
    const { reader } = this.transactions;
    await requireConference(reader, call, conferenceId, 'registration.admit');
    if (!file) throw new DomainError('import.file-missing');
    const read = await readList(reader, conferenceId, await readListFile(file), {});
    const createdAt = call.clock.now();
    const upload = {
      id: newId(createdAt.getTime()),
      conferenceId,
      owner: actorName(call.actor),
      ...file,
      settings: read.settings,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + KEPT_HOURS * 3_600_000),
    };
    return this.transactions.run(withContent(call, file.content), async (tx) => {
      await new RegistrationUploads(tx).keep(upload);
      return previewOf(upload, read, call.language);
    });
  }

  /** The same file by other settings. */
  async again(
    call: Call,
    conferenceId: string,
    uploadId: string,
    settings: ImportSettings,
  ): Promise<ListPreviewView> {
    const { reader } = this.transactions;
    const upload = await listUpload(reader, call, conferenceId, uploadId);
    const read = await readList(reader, conferenceId, await readListFile(upload), settings);
    return this.transactions.run(call, async (tx) => {
      await new RegistrationUploads(tx).settle(uploadId, settings);
      return previewOf(upload, read, call.language);
    });
  }
}

/** A repeated request is the same only with the same file, which the request's own hash does not see. */
function withContent(call: Call, content: Buffer): Call {
  if (!call.repeat) return call;
  const payloadHash = createHash('sha256').update(call.repeat.payloadHash).update(content).digest();
  return { ...call, repeat: { ...call.repeat, payloadHash } };
}
