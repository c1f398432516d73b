import { Injectable } from '@nestjs/common';
import { answerText } from '#contracts/form/answer-text';
import { own } from '#contracts/form/form-key';
import type { FormField } from '#contracts/form/form-definition';
import { writeXlsx, type ColumnSpec, type SheetRow } from '#documents/tables';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { surveyResults, type FieldResult } from '../../domain/survey-results.js';
import type { SurveyResultsView } from '../../http/surveys/survey.view.js';
import { Surveys, type AnswerRow } from '../../persistence/surveys/surveys.js';
import { requireSurvey } from './keep-surveys.js';

/** What was answered, on the screen and as a spreadsheet. */
@Injectable()
export class ReadSurveyResults {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, id: string): Promise<SurveyResultsView> {
    const tx = this.transactions.reader;
    const { survey } = await requireSurvey(tx, call, id, 'outreach.read');
    const surveys = new Surveys(tx);
    const rows = await surveys.answers(survey);
    return {
      ...(await surveys.counts(survey)),
      fields: surveyResults(
        survey.definition,
        rows.map(({ answers }) => answers),
      ),
    };
  }

  async export(
    { repeat: _, ...call }: Call,
    id: string,
  ): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
    const { survey, conference } = await this.transactions.run(call, async (tx) => {
      const found = await requireSurvey(tx, call, id, 'reports.export');
      await recordAudit(tx, call, {
        action: 'survey.exported',
        subject: { kind: 'survey', id },
        scopeId: found.conference.id,
      });
      return found;
    });
    const rows = await new Surveys(this.transactions.reader).answers(survey);
    const isChinese = call.language === 'zh';
    const label = (field: FormField): string => (isChinese ? field.labelZh : field.labelEn || field.labelZh);
    const { fields } = survey.definition;
    const person: ColumnSpec[] = survey.isAnonymous
      ? []
      : [
          { key: 'name', header: isChinese ? '姓名' : 'Name', kind: 'text', width: 14 },
          { key: 'organisation', header: isChinese ? '单位' : 'Organisation', kind: 'text', width: 36 },
          {
            key: 'answeredAt',
            header: isChinese ? '作答时间' : 'Answered',
            kind: 'date-time',
            timeZone: conference.timeZone,
            width: 20,
          },
        ];
    const results = surveyResults(
      survey.definition,
      rows.map(({ answers }) => answers),
    );
    const title = isChinese ? survey.titleZh : survey.titleEn || survey.titleZh;
    return {
      name: `${title}-${conference.slug}-${call.clock.now().toISOString().slice(0, 10)}.xlsx`,
      bytes: writeXlsx([
        {
          name: isChinese ? '答卷' : 'Answers',
          columns: [
            ...person,
            ...fields.map((field, at): ColumnSpec => ({
              key: `f${at}`,
              header: label(field),
              kind: field.kind === 'scale' || field.kind === 'number' ? 'decimal' : 'text',
              width: 28,
            })),
          ],
          rows: rows.map((row) => answerRow(row, fields, call.language)),
        },
        {
          name: isChinese ? '汇总' : 'Summary',
          columns: [
            { key: 'question', header: isChinese ? '问题' : 'Question', kind: 'text', width: 44 },
            { key: 'option', header: isChinese ? '选项' : 'Option', kind: 'text', width: 30 },
            { key: 'count', header: isChinese ? '人数' : 'People', kind: 'integer', width: 10 },
            { key: 'mean', header: isChinese ? '平均' : 'Mean', kind: 'decimal', width: 10 },
          ],
          rows: results.flatMap((result) => summaryRows(result, label(result.field), isChinese)),
        },
      ]),
    };
  }
}

function answerRow(
  { answers, answeredAt, name, organisation }: AnswerRow,
  fields: readonly FormField[],
  language: 'zh' | 'en',
): SheetRow {
  const given = fields.map((field, at) => {
    const value = own(answers, field.key);
    const cell =
      value === undefined || value === null
        ? null
        : typeof value === 'number'
          ? value
          : answerText(field, value)[language];
    return [`f${at}`, cell] as const;
  });
  return { name, organisation, answeredAt, ...Object.fromEntries(given) };
}

const summaryRows = (
  { bars, mean, answered }: FieldResult,
  question: string,
  isChinese: boolean,
): SheetRow[] => [
  { question, option: isChinese ? '（作答人数）' : '(answered)', count: answered, mean },
  ...bars.map(({ labelZh, labelEn, count }) => ({
    question,
    option: isChinese ? labelZh : labelEn,
    count,
    mean: null,
  })),
];
