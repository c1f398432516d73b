import { createHash } from 'node:crypto';
import { DomainError } from '#contracts/domain-error';
import { evidenceLimits, type SignatureMethod, type SignatureStroke } from '#contracts/signing/evidence';
import { isSoundPng, recogniseUpload } from '#documents/uploads';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import type { AgreementParty } from '../../persistence/agreements/agreement-party.entity.js';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { EvidenceRows } from '../../persistence/evidence/evidence-rows.js';
import { noteAgreement } from '../agreements/note-agreement.js';

export interface SignatureWish {
  method: SignatureMethod;
  picture: Buffer | null;
  strokes: SignatureStroke[] | null;
  isSubstitute: boolean;
  device: string;
  isTextConfirmed: boolean;
}

/**
 * One signature for a party, whose agreement is locked. Of two who sign at the same moment the first counts.
 * @throws DomainError evidence.withdrawn, evidence.not-to-sign, evidence.signatory-missing, evidence.already-signed
 */
export async function takeSignature(
  tx: Transaction,
  call: Call,
  agreement: Agreement,
  party: AgreementParty,
  { method, picture, strokes, isSubstitute, device, isTextConfirmed }: SignatureWish,
): Promise<void> {
  assertToSign(agreement);
  const signerName = isSubstitute ? party.substituteName : party.signatoryName;
  const signerTitle = isSubstitute ? party.substituteTitle : party.signatoryTitle;
  if (!signerName) throw new DomainError('evidence.signatory-missing');
  const text = (await new Agreements(tx).textsThatCount([agreement.id])).get(agreement.id);
  const rows = new EvidenceRows(tx);
  const pictureSha256 = picture && createHash('sha256').update(picture).digest('hex');
  const isTaken = await rows.addSignature({
    id: newId(),
    agreementId: agreement.id,
    partyId: party.id,
    method,
    picture,
    pictureSha256,
    strokes,
    signedAt: call.clock.now(),
    signerName,
    signerTitle,
    device,
    textSha256: text?.sha256 ?? null,
    isTextConfirmed,
  });
  if (!isTaken) {
    const [first] = (await rows.signatures([agreement.id])).filter(({ partyId }) => partyId === party.id);
    throw new DomainError('evidence.already-signed', { name: first?.signerName ?? '' });
  }
  await noteAgreement(tx, call, agreement, `signature-${method}`, {
    partyId: party.id,
    device,
    pictureSha256,
    textSha256: text?.sha256 ?? null,
    isSubstitute,
  });
}

/** @throws DomainError evidence.withdrawn, evidence.not-to-sign */
export function assertToSign({ state }: Pick<Agreement, 'state'>): void {
  if (state === 'withdrawn') throw new DomainError('evidence.withdrawn');
  if (state === 'intended' || state === 'drafted') throw new DomainError('evidence.not-to-sign');
}

/** @throws DomainError evidence.picture-wrong */
export function acceptPicture(content: Buffer | undefined): Buffer {
  const isRight =
    content !== undefined &&
    content.byteLength <= evidenceLimits.pictureBytes &&
    isPng(content) &&
    isSoundPng(content);
  if (!isRight) throw new DomainError('evidence.picture-wrong');
  return content;
}

function isPng(content: Buffer): boolean {
  const kind = recogniseUpload(content, evidenceLimits.picturePixels);
  return typeof kind !== 'string' && kind.mediaType === 'image/png';
}
