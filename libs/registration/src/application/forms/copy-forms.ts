import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConferenceCopied, type CopiedConference, type PartCopier } from '#conferences';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { Forms } from '../../persistence/forms/forms.js';
import { FormFile } from '../../persistence/forms/form-file.entity.js';
import { RegistrationForm } from '../../persistence/forms/registration-form.entity.js';

/** A copied conference asks what the original asks. */
@Injectable()
export class CopyForms implements PartCopier, OnModuleInit {
  constructor(private readonly copied: ConferenceCopied) {}

  onModuleInit(): void {
    this.copied.register(this);
  }

  async copy(tx: Transaction, call: Call, { fromId, toId }: CopiedConference): Promise<void> {
    const forms = (await new Forms(tx).ofConference(fromId)).map((form) => ({
      ...form,
      id: newId(),
      conferenceId: toId,
      version: 1,
      createdAt: call.clock.now(),
      createdById: null,
    }));
    if (forms.length > 0) await tx.insert(RegistrationForm, forms as never[]); // its partial type stops at jsonb
  }
  async discard(tx: Transaction, templateId: string): Promise<void> {
    await tx.delete(FormFile, { conferenceId: templateId });
    await tx.delete(RegistrationForm, { conferenceId: templateId });
  }
}
