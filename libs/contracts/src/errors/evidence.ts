import type { ErrorEntry } from './entry.js';

export const evidenceErrors = {
  'evidence.already-signed': {
    kind: 'conflict',
    zh: '{name} 已为该单位签过名，每个单位只签一次。',
    en: '{name} has already signed for this organisation; each organisation signs once.',
  },
  'evidence.not-to-sign': {
    kind: 'conflict',
    zh: '该协议尚未由各方确认，暂不能签名。请联系会务组。',
    en: 'The parties have not confirmed this agreement yet, so it cannot be signed. Please ask the organisers.',
  },
  'evidence.withdrawn': {
    kind: 'conflict',
    zh: '该协议已撤回，不能签名。',
    en: 'The agreement was withdrawn; it cannot be signed.',
  },
  'evidence.text-changed': {
    kind: 'conflict',
    zh: '协议文本在您阅读之后有改动。请重新阅读后再签名。',
    en: 'The text has changed since you read it. Please read it again before you sign.',
  },
  'evidence.not-read': {
    kind: 'invalid',
    zh: '请先阅读协议文本并勾选“已阅读”。',
    en: 'Please read the text and tick that you have read it.',
  },
  'evidence.signatory-missing': {
    kind: 'conflict',
    zh: '尚未填写该单位的签约人。',
    en: 'Nobody is named yet who signs for this organisation.',
  },
  'evidence.picture-wrong': {
    kind: 'invalid',
    zh: '签名图片须为 PNG，不超过 300 KB、400 万像素。',
    en: 'A signature is a PNG picture of at most 300 KB and 4 megapixels.',
  },
  'evidence.strokes-missing': {
    kind: 'invalid',
    zh: '请先签名。',
    en: 'Please sign first.',
  },
  'evidence.is-sealed': {
    kind: 'conflict',
    zh: '该协议已封存，签名和扫描件不能再移除。',
    en: 'The agreement is sealed; its signatures and scans cannot be removed any more.',
  },
  'evidence.scan-wrong-kind': {
    kind: 'invalid',
    zh: '扫描件须为 PDF、JPEG 或 PNG。',
    en: 'A scan is a PDF, a JPEG or a PNG.',
  },
  'evidence.scan-too-short': {
    kind: 'conflict',
    zh: '扫描件共 {pages} 页，协议文本有 {expected} 页。请检查是否缺页；确认无误可勾选“页数无误”后重试。',
    en: 'The scans have {pages} pages, the text has {expected}. Please look for missing pages; if all is there, tick "nothing is missing" and try again.',
  },
  'evidence.too-many-scans': {
    kind: 'conflict',
    zh: '最多 {max} 份扫描件。',
    en: 'At most {max} scans.',
  },
  'evidence.not-signed': {
    kind: 'conflict',
    zh: '协议签署之后才能封存。',
    en: 'An agreement can be sealed once it is signed.',
  },
  'evidence.signed-other-text': {
    kind: 'conflict',
    zh: '{name} 的签名针对另一版文本。请移除后重新签名，或恢复该版文本。',
    en: '{name} signed another version of the text. Remove that signature and have it signed again, or bring that version back.',
  },
  'evidence.nothing-to-seal': {
    kind: 'conflict',
    zh: '没有需要封存的协议：已签署的均已封存。',
    en: 'There is nothing to seal: what is signed is sealed already.',
  },
  'evidence.is-sealing': {
    kind: 'conflict',
    zh: '正在封存，请稍候。',
    en: 'Sealing is on its way; please wait.',
  },
  'evidence.nothing-sealed': {
    kind: 'conflict',
    zh: '尚无封存的协议。',
    en: 'Nothing is sealed yet.',
  },
  'evidence.nothing-signed': {
    kind: 'conflict',
    zh: '尚无已签署的协议。',
    en: 'No agreement is signed yet.',
  },
} as const satisfies Record<string, ErrorEntry>;
