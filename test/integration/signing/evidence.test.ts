import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleFacts } from '../../../libs/signing/src/application/evidence/sample-facts.js';
import { readSealedParts, readSeals } from '../../../libs/documents/src/seal/index.js';
import { verifySealed } from '../../../libs/signing/src/domain/evidence/verify-sealed.js';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { docxOf, pdfOf, withHugePicture, withScript } from '../../support/document-files.js';
import { pdfsig } from '../../support/pdfsig.js';
import {
  confirmedAgreement,
  evidenceWorld,
  stepOf,
  terminalOf,
  type EvidenceWorld,
  type TestAgreement,
} from './evidence-world.js';

let app: RunningApp;
let world: EvidenceWorld;
beforeAll(async () => {
  app = await startApp();
  world = await evidenceWorld(app);
}, 120_000);
afterAll(() => app.stop());

const picture = sampleFacts().signers[0]!.image!;
const strokes = [
  [
    [0, 0, 0],
    [40.5, 20, 16],
    [90, 30, 33],
  ],
];
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const draw = (token: string, text: Buffer, changes: object = {}) =>
  app.visitor.post('/public/signing-terminal/sign', {
    token,
    method: 'drawn',
    picture: picture.toString('base64'),
    strokes,
    textSha256: sha256(text),
    isRead: true,
    ...changes,
  });
const codeOf = (answer: { body: { code?: string } }) => answer.body.code;

describe('a tablet at a party’s position', () => {
  let agreement: TestAgreement;
  let token: string;
  beforeAll(async () => {
    agreement = await confirmedAgreement(app, world);
    token = await terminalOf(app, agreement.id, agreement.partyIds[0]!);
  });

  it('shows what is signed there, and hands the text out', async () => {
    const { body } = await app.visitor.post('/public/signing-terminal/open', { token });
    expect(body).toMatchObject({
      titleEn: expect.stringContaining('Joint research'),
      text: { sha256: sha256(agreement.text), pages: 2, plainText: expect.stringContaining('Second page') },
      signedAt: null,
    });
    expect(body.parties[0]).toMatchObject({ signatoryName: '周文', substituteName: '吴言', isSigned: false });
    const file = await app.visitor.post<Buffer>('/public/signing-terminal/text', { token });
    expect(Buffer.from(file.body).equals(agreement.text)).toBe(true);
  });

  it('asks for a text that was read, and for a signature that is one', async () => {
    expect(codeOf(await draw(token, agreement.text, { isRead: false }))).toBe('evidence.not-read');
    expect(codeOf(await draw(token, Buffer.from('another')))).toBe('evidence.text-changed');
    expect(codeOf(await draw(token, agreement.text, { textSha256: null }))).toBe('evidence.text-changed');
    expect(codeOf(await draw(token, agreement.text, { strokes: [] }))).toBe('evidence.strokes-missing');
    const broken = Buffer.from(picture);
    broken[60]! ^= 1;
    for (const content of [broken, picture.subarray(0, 80), Buffer.from('<svg onload=alert(1)>')])
      expect(codeOf(await draw(token, agreement.text, { picture: content.toString('base64') }))).toBe(
        'evidence.picture-wrong',
      );
    expect((await draw(token, agreement.text, { strokes: [[['a', 1, 2]]] })).status).toBe(422);
    expect((await draw('x'.repeat(43), agreement.text)).body.code).toBe('access.link-invalid');
  });

  it('lets one person sign, and tells the second whose signature is there', async () => {
    const answers = await Promise.all(
      [false, true, false, true].map((isSubstitute) => draw(token, agreement.text, { isSubstitute })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { body } of answers.filter(({ status }) => status !== 200))
      expect(body).toMatchObject({
        code: 'evidence.already-signed',
        detail: expect.stringMatching(/^(周文|吴言) 已为该单位签过名/),
      });
    const { body } = await app.administrator.get(`/agreements/${agreement.id}/evidence`);
    expect(body.parties[0].signature).toMatchObject({ method: 'drawn', isOfThisText: true });
    expect(body.parties[0].signature.device).toMatch(/^T-[0-9a-f]{6}$/);
  });

  it('is paired anew by a new link; the old one opens nothing', async () => {
    const newer = await terminalOf(app, agreement.id, agreement.partyIds[0]!);
    expect((await app.visitor.post('/public/signing-terminal/open', { token })).body.code).toBe(
      'access.link-invalid',
    );
    expect((await app.visitor.post('/public/signing-terminal/open', { token: newer })).status).toBe(200);
    const foreign = await app.administrator.post(`/agreements/${agreement.id}/evidence/terminals`, {
      partyId: world.conferenceId,
    });
    expect(foreign.status).toBe(404);
  });

  it('takes no signature after withdrawal, nor before all have confirmed the new text', async () => {
    const withdrawn = await confirmedAgreement(app, world);
    const itsToken = await terminalOf(app, withdrawn.id, withdrawn.partyIds[0]!);
    await stepOf(app, world.conferenceId, withdrawn.id, 'withdraw', '另议');
    expect(codeOf(await draw(itsToken, withdrawn.text))).toBe('evidence.withdrawn');

    const changed = await confirmedAgreement(app, world);
    const changedToken = await terminalOf(app, changed.id, changed.partyIds[0]!);
    const newer = await pdfOf(['Another text']);
    await app.administrator.upload(`/agreements/${changed.id}/texts`, 'new.pdf', newer);
    expect(codeOf(await draw(changedToken, changed.text))).toBe('evidence.text-changed');
    expect(codeOf(await draw(changedToken, newer))).toBe('evidence.not-to-sign');
  });
});

describe('a signed agreement', () => {
  let agreement: TestAgreement;
  let sealed: Buffer;
  beforeAll(async () => {
    agreement = await confirmedAgreement(app, world);
    const token = await terminalOf(app, agreement.id, agreement.partyIds[0]!);
    expect((await draw(token, agreement.text)).status).toBe(200);
    const typed = await terminalOf(app, agreement.id, agreement.partyIds[1]!);
    expect((await draw(typed, agreement.text, { method: 'typed', strokes: undefined })).status).toBe(200);
    const early = await app.administrator.post(`/agreements/${agreement.id}/evidence/seals`);
    expect(codeOf(early)).toBe('evidence.not-signed');
    await stepOf(app, world.conferenceId, agreement.id, 'sign');
  });

  it('becomes a sealed PDF that another program finds valid', async () => {
    const made = await app.administrator.post(`/agreements/${agreement.id}/evidence/seals`);
    expect(made.body).toMatchObject({ version: 1, code: expect.stringMatching(/^(\w{4}-){2}\w{4}$/) });
    const file = await app.administrator.get<Buffer>(`/agreements/${agreement.id}/evidence/seals/1/file`);
    sealed = Buffer.from(file.body);
    const said = await pdfsig(sealed);
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
    const { verdict, manifest } = verifySealed(readSeals(sealed), await readSealedParts(sealed));
    expect(verdict).toBe('unchanged');
    expect(manifest?.signatures.map(({ method }) => method)).toEqual(['drawn', 'typed']);
    expect(manifest?.events.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'agreement.confirmed',
        'agreement.signature-drawn',
        'agreement.signed',
        'agreement.sealed',
      ]),
    );
  });

  it('can be looked up by anybody, by its code or its file, with names masked', async () => {
    const { body: evidence } = await app.administrator.get(`/agreements/${agreement.id}/evidence`);
    const { code } = evidence.seal;
    const ask = (wish: object) => app.visitor.post('/public/verification', wish);
    const found = await ask({ code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` });
    expect(found.body).toMatchObject({ verdict: 'found', agreement: { code } });
    expect(found.body.agreement.parties.map(({ signer }: { signer: string }) => signer)).toEqual([
      '周*',
      'A*** S****',
    ]);
    expect((await ask({ code, sha256: sha256(sealed) })).body.verdict).toBe('unchanged');
    expect((await ask({ sha256: sha256(sealed) })).body.verdict).toBe('unchanged');
    const changed = Buffer.from(sealed);
    changed[2000]! ^= 1;
    expect((await ask({ code, sha256: sha256(changed) })).body.verdict).toBe('changed');
    expect((await ask({ sha256: sha256(changed) })).body).toEqual({ verdict: 'unknown', agreement: null });
    expect((await ask({ code: 'AAAA-AAAA-AAAA' })).body.verdict).toBe('unknown');
    expect(JSON.stringify(found.body)).not.toContain('周文');
    const { body } = await app.visitor.get('/public/verification/certificates');
    expect(body.items[0]).toMatchObject({ fingerprint: found.body.agreement.fingerprint, isImported: false });
    expect(JSON.stringify(body)).not.toMatch(/PRIVATE/);
  });

  it('keeps its signatures once it is sealed', async () => {
    const { partyIds, id } = agreement;
    const answer = await app.administrator.send(
      'DELETE',
      `/agreements/${id}/evidence/signatures/${partyIds[0]}`,
    );
    expect(codeOf(answer)).toBe('evidence.is-sealed');
  });
});

describe('what is signed on paper', () => {
  it('is scanned; fewer pages than the text are asked about', async () => {
    const { id } = await confirmedAgreement(app, world);
    const path = `/agreements/${id}/evidence/scans`;
    const short = await app.administrator.upload(path, 'scan.pdf', await pdfOf(['only one']));
    expect(short.body).toMatchObject({ code: 'evidence.scan-too-short' });
    expect(short.body.detail).toContain('1 页');
    const whole = await app.administrator.upload(path, 'scan.pdf', await pdfOf(['one', 'two']));
    expect(whole.body.scans).toMatchObject([{ pages: 2 }]);
    expect(whole.body.parties.map((party: any) => party.signature?.method)).toEqual(['paper', 'paper']); // oxlint-disable-line typescript/no-explicit-any -- JSON of an answer
    const gone = await app.administrator.send('DELETE', `${path}/${whole.body.scans[0].id}`);
    expect(gone.body.scans).toEqual([]);
    expect(gone.body.parties[0].signature).toBeNull();
  });

  it('is refused when it would do harm', async () => {
    const { id } = await confirmedAgreement(app, world);
    const scan = (content: Uint8Array, name = 'scan.pdf') =>
      app.administrator.upload(`/agreements/${id}/evidence/scans`, name, content).then(codeOf);
    expect(await scan(await pdfOf(['x', 'y'], withScript))).toBe('signing.text-has-script');
    expect(await scan(await pdfOf(['x', 'y'], withHugePicture))).toBe('signing.text-image-too-large');
    expect(await scan(await docxOf(['x']))).toBe('evidence.scan-wrong-kind');
    expect(await scan(Buffer.from('%PDF-1.7 broken'))).toBe('signing.text-damaged');
  });

  it('may be a picture of a signature given before, marked as such', async () => {
    const { id, partyIds } = await confirmedAgreement(app, world);
    const path = `/agreements/${id}/evidence/signatures/${partyIds[1]}`;
    const wrong = await app.administrator.upload(`${path}/prepared`, 'x.png', Buffer.from('no picture'));
    expect(codeOf(wrong)).toBe('evidence.picture-wrong');
    const { body } = await app.administrator.upload(`${path}/prepared`, 'x.png', picture);
    expect(body.parties[1].signature).toMatchObject({ method: 'prepared', signerName: 'Anna Smith' });
    const held = await app.administrator.get<Buffer>(`${path}/picture`);
    expect(Buffer.from(held.body).equals(picture)).toBe(true);
    const removed = await app.administrator.send('DELETE', path);
    expect(removed.body.parties[1].signature).toBeNull();
  });
});
