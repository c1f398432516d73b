import type { Words } from '../words.js';
import type zh from '../zh-CN/agreements-import.js';

export default {
  title: 'Import agreements',
  needed: 'Required: kind, party A, party B. The organisations must be on the list of organisations.',
  columns: {
    facts: 'Kind, number, title (Chinese and English)',
    parties: 'Parties A, B and C: organisation, signatory and position, substitute',
    contacts: 'Contact, e-mail and phone of each party',
    amount: 'Amount and currency',
    term: 'First and last day',
  },
  confirm_one: 'Import {{count}} agreement',
  confirm_other: 'Import {{count}} agreements',
  counts: { rows: 'rows', new: 'new', unchanged: 'on the list already', wrong: 'wrong', added: 'imported' },
  toList: 'See the agreements',
} satisfies Words<typeof zh>;
