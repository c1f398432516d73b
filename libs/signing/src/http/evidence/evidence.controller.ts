import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { Readable } from 'node:stream';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall, TheUpload, type Upload } from '#platform/http';
import { ExportRegister } from '../../application/evidence/export-register.js';
import { HandOutSealed } from '../../application/evidence/hand-out-sealed.js';
import { KeepSignatures } from '../../application/evidence/keep-signatures.js';
import { ReadRegister } from '../../application/evidence/read-register.js';
import { RunSeals } from '../../application/evidence/run-seals.js';
import { SealAgreement } from '../../application/evidence/seal-agreement.js';
import { SignAtTerminal } from '../../application/evidence/sign-at-terminal.js';
import { ANY_FILE, attachment, spreadsheet, XLSX } from '../agreements/attachment.js';
import { CertificatesDto, RegisterExportDto, TerminalPartyDto } from './evidence.dto.js';
import { AgreementEvidenceView, EvidenceRegisterView, SealedView, SealRunView } from './evidence.view.js';
import { TerminalLinkView } from './signing-terminal.view.js';

const PDF = 'application/pdf';
const ZIP = 'application/zip';
const pdfOf = ({ name, content }: { name: string; content: Buffer }): StreamableFile =>
  attachment({ fileName: name, mediaType: PDF, sizeBytes: content.byteLength, content });
const aFile = (type: string) =>
  ApiOkResponse({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } });
const form = (properties: Record<string, object>) =>
  ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { ...properties, file: { type: 'string', format: 'binary' } },
    },
  });

/** What was signed at a conference, sealed, registered and certified. */
@Controller('conferences/:conferenceId/signing/evidence')
export class ConferenceEvidenceController {
  constructor(
    private readonly read: ReadRegister,
    private readonly exported: ExportRegister,
    private readonly sealed: HandOutSealed,
    private readonly runs: RunSeals,
  ) {}

  @Get()
  @Needs('signing.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<EvidenceRegisterView> {
    return this.read.list(call, conferenceId);
  }

  /** Seals in the background whatever is signed and not sealed since. */
  @Post('seal-runs')
  @Needs('signing.edit')
  start(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<SealRunView> {
    return this.runs.start(call, conferenceId);
  }

  @Post('register/xlsx')
  @Needs('signing.read')
  @HttpCode(200)
  @ApiProduces(XLSX)
  @aFile(XLSX)
  async registerXlsx(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() { language }: RegisterExportDto,
  ): Promise<StreamableFile> {
    return spreadsheet(await this.exported.xlsx(call, conferenceId, language ?? call.language));
  }

  @Post('register/pdf')
  @Needs('signing.read')
  @HttpCode(200)
  @ApiProduces(PDF)
  @aFile(PDF)
  async registerPdf(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() { language }: RegisterExportDto,
  ): Promise<StreamableFile> {
    return pdfOf(await this.exported.pdf(call, conferenceId, language ?? call.language));
  }

  @Post('certificates')
  @Needs('signing.read')
  @HttpCode(200)
  @ApiProduces(PDF)
  @aFile(PDF)
  async certificates(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() { agreementId }: CertificatesDto,
  ): Promise<StreamableFile> {
    return pdfOf(await this.exported.certificates(call, conferenceId, agreementId));
  }

  /** All sealed PDFs in one archive. */
  @Post('sealed')
  @Needs('signing.read')
  @HttpCode(200)
  @ApiProduces(ZIP)
  @aFile(ZIP)
  async all(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.sealed.all(call, conferenceId);
    const disposition = `attachment; filename="sealed.zip"; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(Readable.from(bytes, { objectMode: false }), { type: ZIP, disposition });
  }
}

/** Signatures, scans and sealed PDFs of one agreement. */
@Controller('agreements/:id/evidence')
export class AgreementEvidenceController {
  constructor(
    private readonly read: ReadRegister,
    private readonly keep: KeepSignatures,
    private readonly terminal: SignAtTerminal,
    private readonly seals: SealAgreement,
    private readonly files: HandOutSealed,
  ) {}

  @Get()
  @Needs('signing.read')
  one(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<AgreementEvidenceView> {
    return this.read.one(call, id);
  }

  /** A link for a tablet at one party's position; the one before opens nothing any more. */
  @Post('terminals')
  @Needs('signing.stage')
  link(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { partyId }: TerminalPartyDto,
  ): Promise<TerminalLinkView> {
    return this.terminal.link(call, id, partyId);
  }

  /** A picture of a signature that was given before; marked as such. */
  @Post('signatures/:partyId/prepared')
  @Needs('signing.edit')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @form({})
  prepared(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @TheUpload() upload: Upload | null,
  ): Promise<AgreementEvidenceView> {
    return this.keep.prepared(call, id, partyId, upload);
  }

  @Get('signatures/:partyId/picture')
  @Needs('signing.read')
  @Header('cache-control', 'private, no-store')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(ANY_FILE)
  @aFile(ANY_FILE)
  async picture(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partyId', ParseUUIDPipe) partyId: string,
  ): Promise<StreamableFile> {
    return attachment(await this.files.picture(call, id, partyId));
  }

  @Delete('signatures/:partyId')
  @Needs('signing.edit')
  remove(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partyId', ParseUUIDPipe) partyId: string,
  ): Promise<AgreementEvidenceView> {
    return this.keep.remove(call, id, partyId);
  }

  /** Of what was signed on paper. `isWhole` = `yes` says that no page is missing though there are fewer than in the text. */
  @Post('scans')
  @Needs('signing.edit')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @form({ isWhole: { type: 'string', enum: ['yes', 'no'] } })
  addScan(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @TheUpload() upload: Upload | null,
  ): Promise<AgreementEvidenceView> {
    return this.keep.addScan(call, id, upload, upload?.fields.isWhole === 'yes');
  }

  @Get('scans/:scanId')
  @Needs('signing.read')
  @Header('cache-control', 'private, no-store')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(ANY_FILE)
  @aFile(ANY_FILE)
  async scan(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('scanId', ParseUUIDPipe) scanId: string,
  ): Promise<StreamableFile> {
    return attachment(await this.files.scan(call, id, scanId));
  }

  @Delete('scans/:scanId')
  @Needs('signing.edit')
  removeScan(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('scanId', ParseUUIDPipe) scanId: string,
  ): Promise<AgreementEvidenceView> {
    return this.keep.removeScan(call, id, scanId);
  }

  @Post('seals')
  @Needs('signing.edit')
  seal(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<SealedView> {
    return this.seals.run(call, id);
  }

  @Get('seals/:version/file')
  @Needs('signing.read')
  @Header('cache-control', 'private, no-store')
  @ApiProduces(PDF)
  @aFile(PDF)
  async file(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<StreamableFile> {
    return attachment(await this.files.one(call, id, version));
  }
}
