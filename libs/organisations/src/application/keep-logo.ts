import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recognisePicture } from '#documents/uploads';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { Upload } from '#platform/http';
import type { OrganisationLogoView } from '../http/organisation-logo.view.js';
import { OrganisationLogo } from '../persistence/organisation-logo.entity.js';
import { Organisations } from '../persistence/organisations.js';
import { logoAddress } from './logos-of.js';
import { allow } from './rights.js';

const MEGABYTES = 2;
/** A side at most. */
const PIXELS = 4000;

@Injectable()
export class KeepLogo {
  constructor(private readonly transactions: Transactions) {}

  async read(call: Call, organisationId: string): Promise<OrganisationLogoView> {
    allow(call, 'organisations.read');
    const { reader } = this.transactions;
    if (!(await new Organisations(reader).record(organisationId))) throw new DomainError('access.not-found');
    return shown(reader, organisationId);
  }

  put(call: Call, organisationId: string, upload: Upload | null): Promise<OrganisationLogoView> {
    return this.transactions.run(call, async (tx) => {
      await editable(tx, call, organisationId);
      const picture = accepted(upload);
      const logo = { organisationId, ...picture, uploadedAt: call.clock.now() };
      await tx.upsert(OrganisationLogo, logo, ['organisationId']);
      await note(tx, call, organisationId, 'organisation.logo-kept');
      return shown(tx, organisationId);
    });
  }

  drop(call: Call, organisationId: string): Promise<OrganisationLogoView> {
    return this.transactions.run(call, async (tx) => {
      await editable(tx, call, organisationId);
      await tx.delete(OrganisationLogo, { organisationId });
      await note(tx, call, organisationId, 'organisation.logo-dropped');
      return shown(tx, organisationId);
    });
  }

  /** Whoever has the address, which names the very picture. */
  async picture(organisationId: string, version: string): Promise<{ mediaType: string; content: Buffer }> {
    const logo = await this.transactions.reader.findOne(OrganisationLogo, {
      where: { organisationId },
      select: { organisationId: true, sha256: true, mediaType: true, content: true },
    });
    if (!logo || logo.sha256.slice(0, 40) !== version) throw new DomainError('access.not-found');
    return logo;
  }
}

async function shown(tx: Transaction, organisationId: string): Promise<OrganisationLogoView> {
  const logo = await tx.findOneBy(OrganisationLogo, { organisationId });
  return {
    logo: logo && {
      address: logoAddress(organisationId, logo.sha256),
      width: logo.width,
      height: logo.height,
    },
  };
}

async function editable(tx: Transaction, call: Call, id: string): Promise<void> {
  allow(call, 'organisations.edit');
  const held = await new Organisations(tx).lock(id);
  if (!held || held.mergedIntoId) throw new DomainError('access.not-found');
}

/** By its content, whatever it is called. */
function accepted(
  upload: Upload | null,
): Pick<OrganisationLogo, 'content' | 'sha256' | 'mediaType' | 'width' | 'height'> {
  const refuse = (
    code: 'field.required' | 'organisation.logo-kind' | 'organisation.logo-size',
  ): DomainError =>
    new DomainError('input.invalid', {}, [
      { field: 'file', code, params: { megabytes: MEGABYTES, pixels: PIXELS } },
    ]);
  if (!upload) throw refuse('field.required');
  const { content } = upload;
  if (content.byteLength > MEGABYTES * 1024 * 1024) throw refuse('organisation.logo-size');
  const picture = recognisePicture(content);
  if (picture === 'empty') throw refuse('field.required');
  if (picture === 'wrong-kind') throw refuse('organisation.logo-kind');
  if (picture.width > PIXELS || picture.height > PIXELS) throw refuse('organisation.logo-size');
  return { content, sha256: createHash('sha256').update(content).digest('hex'), ...picture };
}

const note = (tx: Transaction, call: Call, id: string, action: string): Promise<void> =>
  recordAudit(tx, call, { action, subject: { kind: 'organisation', id } });
