import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { TemplateView } from '../../http/templates/template.view.js';
import type { Conference } from '../../persistence/conference.entity.js';
import { Conferences } from '../../persistence/conferences.js';
import { Templates, type ListedTemplate } from '../../persistence/templates.js';
import { assertMay } from '../conference-access.js';

/**
 * The template, locked, for somebody who schedules conferences in its campaign.
 * @throws DomainError access.not-found, also for a conference that is no template; access.forbidden
 */
export async function requireTemplate(tx: Transaction, call: Call, id: string): Promise<Conference> {
  const template = await new Conferences(tx).lock(id);
  assertMay(call, 'conferences.schedule', template?.isTemplate ? template : null);
  return template!;
}

/** @throws DomainError at `name` when the campaign has another of that name */
export async function assertNameFree(
  tx: Transaction,
  campaignId: string,
  name: string,
  exceptId: string | null = null,
): Promise<void> {
  if (await new Templates(tx).isNameTaken(campaignId, name, exceptId))
    throw new DomainError('input.invalid', {}, [{ field: 'name', code: 'conferences.template-name-taken' }]);
}

export const templateView = (template: ListedTemplate): TemplateView => ({
  ...template,
  startsAt: template.startsAt.toISOString(),
  endsAt: template.endsAt.toISOString(),
  createdAt: template.createdAt.toISOString(),
});

export async function describeTemplate(tx: Transaction, id: string): Promise<TemplateView> {
  return templateView((await new Templates(tx).one(id))!);
}
