import { Injectable } from '@nestjs/common';
import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError, type FieldFault } from '#contracts/domain-error';
import type { FormDefinition } from '#contracts/form/form-definition';
import { readDefinition } from '#contracts/form/read-definition';
import { surveyKinds } from '#contracts/outreach/survey';
import type { Permission } from '#contracts/permissions';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { EditSurveyDto, SurveyDto } from '../../http/surveys/survey.dto.js';
import type { SurveyView } from '../../http/surveys/survey.view.js';
import type { Survey } from '../../persistence/survey.entity.js';
import { Surveys } from '../../persistence/surveys/surveys.js';
import { describeSurvey } from './describe-survey.js';

/** The surveys of a conference: made, changed while nobody has answered, copied. */
@Injectable()
export class KeepSurveys {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string): Promise<{ items: SurveyView[] }> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'outreach.read');
    const surveys = await new Surveys(tx).of(conferenceId);
    return { items: await Promise.all(surveys.map((survey) => describeSurvey(tx, survey))) };
  }

  async one(call: Call, id: string): Promise<SurveyView> {
    const tx = this.transactions.reader;
    return describeSurvey(tx, (await requireSurvey(tx, call, id, 'outreach.read')).survey);
  }

  make(call: Call, conferenceId: string, wish: SurveyDto): Promise<SurveyView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'outreach.send');
      return this.add(tx, call, conferenceId, wish, acceptDefinition(wish.definition));
    });
  }

  edit(call: Call, id: string, { version, ...wish }: EditSurveyDto): Promise<SurveyView> {
    return this.transactions.run(call, async (tx) => {
      const { survey } = await requireSurvey(tx, call, id, 'outreach.send', 'change');
      if (survey.version !== version) throw new DomainError('record.changed-meanwhile');
      const definition = acceptDefinition(wish.definition);
      const isSame =
        wish.isAnonymous === survey.isAnonymous &&
        JSON.stringify(definition) === JSON.stringify(acceptDefinition(survey.definition));
      const surveys = new Surveys(tx);
      if (!isSame && (await surveys.hasAnswers(id))) throw new DomainError('survey.has-answers');
      await surveys.change(id, { ...valuesOf(wish), definition, version: version + 1 });
      await recordAudit(tx, call, {
        action: 'survey.changed',
        subject: { kind: 'survey', id },
        scopeId: survey.conferenceId,
        details: { version: version + 1 },
      });
      return describeSurvey(tx, (await surveys.find(id))!);
    });
  }

  /** The same questions to be changed and asked anew; the answers stay with the first one. */
  copy(call: Call, id: string): Promise<SurveyView> {
    return this.transactions.run(call, async (tx) => {
      const { survey } = await requireSurvey(tx, call, id, 'outreach.send');
      const { conferenceId, definition, closesAt, ...rest } = survey;
      const wish = {
        ...rest,
        titleZh: `${survey.titleZh}（副本）`.slice(0, 120),
        titleEn: survey.titleEn && `${survey.titleEn} (copy)`.slice(0, 120),
        closesAt: closesAt?.toISOString() ?? null,
      };
      return this.add(tx, call, conferenceId, wish, definition);
    });
  }

  private async add(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    wish: Omit<SurveyDto, 'definition'>,
    definition: FormDefinition,
  ): Promise<SurveyView> {
    const survey: Survey = {
      id: newId(),
      conferenceId,
      ...valuesOf(wish),
      definition,
      createdAt: call.clock.now(),
      version: 1,
    };
    await new Surveys(tx).add(survey);
    await recordAudit(tx, call, {
      action: 'survey.made',
      subject: { kind: 'survey', id: survey.id },
      scopeId: conferenceId,
    });
    return describeSurvey(tx, survey);
  }
}

const valuesOf = ({
  titleZh,
  titleEn,
  introZh,
  introEn,
  isAnonymous,
  closesAt,
}: Omit<SurveyDto, 'definition'>): Pick<
  Survey,
  'titleZh' | 'titleEn' | 'introZh' | 'introEn' | 'isAnonymous' | 'closesAt'
> => ({
  titleZh,
  titleEn: titleEn ?? '',
  introZh: introZh ?? '',
  introEn: introEn ?? '',
  isAnonymous,
  closesAt: closesAt ? new Date(closesAt) : null,
});

/** @throws DomainError with everything wrong at `definition.fields.<n>` */
function acceptDefinition(given: unknown): FormDefinition {
  const { definition, faults } = readDefinition(given);
  const all: FieldFault[] = faults.map((fault) => ({ ...fault, field: `definition.${fault.field}` }));
  for (const [at, field] of definition.fields.entries())
    if (!(surveyKinds as readonly string[]).includes(field.kind))
      all.push({ field: `definition.fields.${at}.kind`, code: 'survey.kind-not-offered' });
  if (definition.fields.length === 0 && all.length === 0)
    all.push({ field: 'definition.fields', code: 'survey.needs-questions' });
  if (all.length > 0) throw new DomainError('input.invalid', {}, all);
  return { fields: definition.fields.map((field) => ({ ...field, isInternal: false })) };
}

/**
 * A survey that the colleague may do this to; locked when it is going to change.
 * @throws DomainError access.not-found also for one of a conference the colleague has no rights in
 */
export async function requireSurvey(
  tx: Transaction,
  call: Call,
  id: string,
  permission: Permission,
  purpose: 'read' | 'change' = 'read',
): Promise<{ survey: Survey; conference: ConferenceRecord }> {
  const surveys = new Surveys(tx);
  const survey = await (purpose === 'change' ? surveys.lock(id) : surveys.find(id));
  if (!survey) throw new DomainError('access.not-found');
  return { survey, conference: await requireConference(tx, call, survey.conferenceId, permission) };
}
