import type { Words } from '../words.js';
import type zh from '../zh-CN/ceremony-screen.js';

export default {
  keys: 'Space or arrows turn the page, B is black, F fills the screen.',
  rehearsal: 'Rehearsal',
  round: 'Round {{number}} of {{all}}',
  documents_kind: '{{count}} {{kind}}',
  documents_mixed: '{{count}} agreements',
  plaques_kind: '{{count}} {{kind}}',
  plaques_mixed: '{{count}} agreements',
  handedBy: 'Plaques handed over by {{name}}',
  signed: 'SIGNED',
  allSigned: 'Signed with success',
  soFar: 'Signed so far',
  concluded: 'The signing is complete',
  unit_document: '',
  unit_plaque: '',
  sum: '{{count}} signed in all',
  sumEnd: '{{count}} signed at this ceremony',
  thanks: 'Thank you all for coming',
} satisfies Words<typeof zh>;
