import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { TemplateListView } from '../../http/templates/template.view.js';
import { Templates } from '../../persistence/templates.js';
import { sightOf } from '../conference-access.js';
import { templateView } from './require-template.js';

/** The templates of the campaigns one holds a right in. */
@Injectable()
export class ListTemplates {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call): Promise<TemplateListView> {
    const items = await new Templates(this.transactions.reader).seenBy(sightOf(call));
    return { items: items.map(templateView) };
  }
}
