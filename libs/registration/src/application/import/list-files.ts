import { Injectable } from '@nestjs/common';
import { requireConference, placesOf } from '#conferences';
import { writeXlsx, type SheetSpec } from '#documents/tables';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { knownColumns } from '../../domain/import/person-columns.js';
import { typeWords } from '../../domain/words.js';
import { Forms } from '../../persistence/forms/forms.js';
import { listUpload } from './list-upload.js';
import { faultInWords } from './preview-of.js';
import { readList, readListFile } from './read-list.js';

export interface ListFile {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** The list to fill in, and the uploaded list with its faults marked. */
@Injectable()
export class ListFiles {
  constructor(private readonly transactions: Transactions) {}

  /** Headers alone on the first sheet, what each column takes on the second. */
  async template(call: Call, conferenceId: string, language: 'zh' | 'en'): Promise<ListFile> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'registration.admit');
    const forms = await new Forms(tx).ofConference(conferenceId);
    const columns = knownColumns(new Map(forms.map((form) => [form.participantType, form.definition])));
    const types = (await placesOf(tx, conferenceId)).map(
      ({ participantType }) => typeWords[participantType][language],
    );
    const isChinese = language === 'zh';
    const hints: Record<string, string> = {
      mobile: isChinese
        ? '手机与邮箱至少填一项；单元格请设为文本格式。'
        : 'Mobile or e-mail is needed; format the cells as text.',
      email: isChinese ? '门票与通知发送到此邮箱。' : 'Tickets and notices go there.',
      participantType: types.join(isChinese ? '、' : ', '),
      organisation: isChinese
        ? '按信用代码或全称与系统中的单位匹配；没有的会新建。'
        : 'Matched by credit code or full name; a new one is added.',
      language: '中文 / English',
    };
    const sheet: SheetSpec = {
      name: isChinese ? '名单' : 'People',
      columns: columns.map((column) => ({
        key: column.field,
        header: column[language],
        kind: 'text',
        width: 20,
      })),
      rows: [],
    };
    const help: SheetSpec = {
      name: isChinese ? '填写说明' : 'How to fill in',
      columns: [
        { key: 'column', header: isChinese ? '列名' : 'Column', kind: 'text', width: 26 },
        { key: 'needed', header: isChinese ? '必填' : 'Required', kind: 'text', width: 10 },
        { key: 'meaning', header: isChinese ? '说明' : 'Meaning', kind: 'text', width: 80 },
      ],
      rows: columns.map((column) => ({
        column: column[language],
        needed: column.isNeeded ? (isChinese ? '是' : 'yes') : isChinese ? '否' : 'no',
        meaning: hints[column.field] ?? '',
      })),
      filter: false,
    };
    const name = `${isChinese ? '报名导入模板' : 'registrations-template'}-${conference.slug}.xlsx`;
    return { name, bytes: writeXlsx([sheet, help]) };
  }

  /** The uploaded table again, with a last column that says in each row what is wrong with it. */
  async marked(call: Call, conferenceId: string, uploadId: string, language: 'zh' | 'en'): Promise<ListFile> {
    const tx = this.transactions.reader;
    const upload = await listUpload(tx, call, conferenceId, uploadId);
    const table = await readListFile(upload);
    const read = await readList(tx, conferenceId, table, upload.settings);
    const marks = new Map<number, string[]>();
    for (const fault of read.faults) {
      const { letter, detail, line } = faultInWords(fault, read, language);
      marks.set(line, [...(marks.get(line) ?? []), letter ? `${letter}: ${detail}` : detail]);
    }
    const sheet: SheetSpec = {
      name: language === 'zh' ? '名单' : 'People',
      columns: [
        ...table.header.map((header, at) => ({ key: `c${at}`, header, kind: 'text' as const, width: 20 })),
        {
          key: 'marks',
          header: language === 'zh' ? '需更正之处' : 'To correct',
          kind: 'text' as const,
          width: 80,
        },
      ],
      rows: table.rows.map(({ line, cells }) => ({
        ...Object.fromEntries(cells.map((cell, at) => [`c${at}`, cell])),
        marks: marks.get(line)?.join(' ') ?? '',
      })),
    };
    const suffix = language === 'zh' ? '标注' : 'marked';
    return { name: `${upload.fileName.replace(/\.\w+$/, '')}-${suffix}.xlsx`, bytes: writeXlsx([sheet]) };
  }
}
