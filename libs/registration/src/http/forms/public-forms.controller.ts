import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam } from '@nestjs/swagger';
import type { ParticipantType } from '#contracts/vocabulary';
import type { Call } from '#platform/call';
import { Public, TheCall, TheUpload, type Upload } from '#platform/http';
import { ReadPublicForm } from '../../application/forms/read-public-form.js';
import { UploadFormFile } from '../../application/forms/upload-form-file.js';
import { FormFileQuery } from './form.dto.js';
import { PublicFormView, UploadedFileView } from './public-form.view.js';
import { TYPE_PARAM, TypeParam } from './type-param.js';

@Controller('public/conferences/:slug')
export class PublicFormsController {
  constructor(
    private readonly readPublicForm: ReadPublicForm,
    private readonly uploadFormFile: UploadFormFile,
  ) {}

  @Get('forms/:participantType')
  @Public()
  @ApiParam(TYPE_PARAM)
  form(@Param('slug') slug: string, @TypeParam() participantType: ParticipantType): Promise<PublicFormView> {
    return this.readPublicForm.run(slug, participantType);
  }

  /** A file that answers a question: PDF, PNG, JPEG, DOCX, XLSX or PPTX by content, at most 10 MB. */
  @Post('form-files')
  @Public()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  upload(
    @TheCall() call: Call,
    @Param('slug') slug: string,
    @Query() query: FormFileQuery,
    @TheUpload() upload: Upload | null,
  ): Promise<UploadedFileView> {
    return this.uploadFormFile.run(call, slug, query, upload);
  }
}
