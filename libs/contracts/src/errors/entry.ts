import type { ErrorKind } from '../domain-error.js';

export interface ErrorEntry {
  kind: ErrorKind;
  zh: string;
  en: string;
}
