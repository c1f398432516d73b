import { Injectable } from '@nestjs/common';
import { requireConference, type ConferenceRecord } from '#conferences';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { pictureSize, recogniseUpload } from '#documents/uploads';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { Upload } from '#platform/http';
import type { LetterLogo } from '../../persistence/letters/letter-logo.entity.js';
import { Logos, type LogoPlace } from '../../persistence/letters/logos.js';

export type LogoOwner = 'conference' | 'campaign';

export interface LogoFacts {
  owner: LogoOwner;
  width: number;
  height: number;
  /** `data:image/png;base64,…` */
  picture: string;
}

const MEGABYTES = 1;
/** A side at most. */
const PIXELS = 2000;

/** The organiser's logo at the top of letters. */
@Injectable()
export class KeepLogo {
  constructor(private readonly transactions: Transactions) {}

  async read(call: Call, conferenceId: string): Promise<{ logo: LogoFacts | null }> {
    const { reader } = this.transactions;
    const conference = await requireConference(reader, call, conferenceId, 'outreach.read');
    return this.shown(reader, conference);
  }

  put(
    call: Call,
    conferenceId: string,
    owner: LogoOwner,
    upload: Upload | null,
  ): Promise<{ logo: LogoFacts | null }> {
    return this.transactions.run(call, async (tx) => {
      const { conference, place } = await this.placeOf(tx, call, conferenceId, owner);
      const picture = acceptLogo(upload);
      const id = newId();
      await new Logos(tx).put(place, { id, ...picture, uploadedAt: call.clock.now() });
      await note(tx, call, conference, id, 'letter.logo-kept', owner);
      return this.shown(tx, conference);
    });
  }

  drop(call: Call, conferenceId: string, owner: LogoOwner): Promise<{ logo: LogoFacts | null }> {
    return this.transactions.run(call, async (tx) => {
      const { conference, place } = await this.placeOf(tx, call, conferenceId, owner);
      const logo = await new Logos(tx).at(place);
      if (!logo) throw new DomainError('access.not-found');
      await new Logos(tx).drop(place);
      await note(tx, call, conference, logo.id, 'letter.logo-dropped', owner);
      return this.shown(tx, conference);
    });
  }

  private async placeOf(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    owner: LogoOwner,
  ): Promise<{ conference: ConferenceRecord; place: LogoPlace }> {
    const conference = await requireConference(tx, call, conferenceId, 'outreach.send');
    const { campaignId } = conference;
    if (owner === 'conference') return { conference, place: { conferenceId } };
    // it stands on the letters of every conference of the campaign
    if (!may(call.actor, 'outreach.send', { campaignId })) throw new DomainError('access.forbidden');
    return { conference, place: { campaignId } };
  }

  private async shown(tx: Transaction, conference: ConferenceRecord): Promise<{ logo: LogoFacts | null }> {
    const logo = await new Logos(tx).shownFor(conference);
    return { logo: logo && factsOf(logo) };
  }
}

const factsOf = ({ conferenceId, width, height, mediaType, content }: LetterLogo): LogoFacts => ({
  owner: conferenceId ? 'conference' : 'campaign',
  width,
  height,
  picture: `data:${mediaType};base64,${content.toString('base64')}`,
});

/** By its content, whatever it is called. */
function acceptLogo(upload: Upload | null): Pick<LetterLogo, 'content' | 'mediaType' | 'width' | 'height'> {
  const refuse = (code: 'field.required' | 'letter.logo-kind' | 'letter.logo-size'): DomainError =>
    new DomainError('input.invalid', {}, [
      { field: 'file', code, params: { megabytes: MEGABYTES, pixels: PIXELS } },
    ]);
  if (!upload || upload.content.length === 0) throw refuse('field.required');
  if (upload.content.length > MEGABYTES * 1024 * 1024) throw refuse('letter.logo-size');
  const kind = recogniseUpload(upload.content, PIXELS * PIXELS);
  if (kind === 'image-too-large') throw refuse('letter.logo-size');
  const mediaType = typeof kind === 'object' ? kind.mediaType : null;
  const size = pictureSize(upload.content);
  if ((mediaType !== 'image/png' && mediaType !== 'image/jpeg') || !size) throw refuse('letter.logo-kind');
  if (size.width > PIXELS || size.height > PIXELS) throw refuse('letter.logo-size');
  return { content: upload.content, mediaType, ...size };
}

const note = (
  tx: Transaction,
  call: Call,
  { id: scopeId }: ConferenceRecord,
  id: string,
  action: string,
  owner: LogoOwner,
): Promise<void> =>
  recordAudit(tx, call, { action, subject: { kind: 'logo', id }, scopeId, details: { owner } });
