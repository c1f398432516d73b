import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { findConferenceBySlug, type ConferenceRecord } from '#conferences';
import { recogniseUpload } from '#documents/uploads';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { Upload } from '#platform/http';
import { Limits } from '#platform/limits';
import { windowFault } from '../../domain/registration-window.js';
import { MOST_BYTES, MOST_MEGAPIXELS, fileFaults, fileName } from '../../domain/forms/file-rules.js';
import type { FormFileQuery } from '../../http/forms/form.dto.js';
import type { UploadedFileView } from '../../http/forms/public-form.view.js';
import { FormFile } from '../../persistence/forms/form-file.entity.js';
import { Forms, formKey } from '../../persistence/forms/forms.js';

const HOUR_SECONDS = 3600;
/** One address, which may be a whole company's: enough for its people, too little to fill the disk. */
const PER_ADDRESS_AND_HOUR = 60;
const PER_CONFERENCE_AND_HOUR = 2_000;

/** Takes a file that answers a question, before the answers themselves are sent. */
@Injectable()
export class UploadFormFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: Limits,
  ) {}

  async run(
    call: Call,
    slug: string,
    { participantType, field }: FormFileQuery,
    upload: Upload | null,
  ): Promise<UploadedFileView> {
    const tx = this.transactions.reader;
    const conference = await findConferenceBySlug(tx, slug);
    if (!conference || conference.state === 'draft') throw new DomainError('access.not-found');
    const isStaff = may(call.actor, 'registration.desk', {
      conferenceId: conference.id,
      campaignId: conference.campaignId,
    });
    await this.limit(call, conference, isStaff);
    const key = { conferenceId: conference.id, participantType };
    const form = (await new Forms(tx).current([key])).get(formKey(key));
    const isAsked = form?.definition.fields.some(
      (each) => each.key === field && each.kind === 'file' && (isStaff || !each.isInternal),
    );
    if (!isAsked) throw new DomainError('access.not-found');
    if (!upload) throw new DomainError('upload.missing');
    const { content } = upload;
    if (content.byteLength > MOST_BYTES) throw new DomainError('upload.too-large', { limit: '10 MB' });
    const kind = recogniseUpload(content, MOST_MEGAPIXELS * 1e6);
    if (typeof kind === 'string') throw new DomainError(fileFaults[kind], { megapixels: MOST_MEGAPIXELS });
    const file = {
      id: randomUUID(),
      name: fileName(upload.fileName, kind.extension),
      mediaType: kind.mediaType,
      sizeBytes: content.byteLength,
    };
    await tx.insert(FormFile, {
      ...file,
      conferenceId: conference.id,
      registrationId: null,
      fieldKey: field,
      content,
      uploadedAt: call.clock.now(),
    });
    return file;
  }

  private async limit(call: Call, conference: ConferenceRecord, isStaff: boolean): Promise<void> {
    if (isStaff) return;
    const fault = windowFault(conference, call.clock.now());
    if (fault) throw new DomainError(`registration.${fault}`);
    const within = { withinSeconds: HOUR_SECONDS };
    await this.limits.take(call, [
      { what: 'form-file', who: call.address ?? 'unknown', max: PER_ADDRESS_AND_HOUR, ...within },
      { what: 'form-file-conference', who: conference.id, max: PER_CONFERENCE_AND_HOUR, ...within },
    ]);
  }
}
