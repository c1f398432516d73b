/** 协议: what is signed, by whom, and how far it is. Labels stand in the web app's i18n files. */
export const agreementStates = [
  'intended',
  'drafted',
  'confirmed',
  'staged',
  'signed',
  'in-force',
  'withdrawn',
] as const;
export type AgreementState = (typeof agreementStates)[number];

/** The kinds that every installation has; organisers add their own, which have no key. */
export const agreementKindKeys = [
  'strategic-cooperation',
  'employment-base',
  'workstation',
  'technology-transfer',
  'joint-laboratory',
] as const;
export type AgreementKindKey = (typeof agreementKindKeys)[number];

/** What is handed over on stage: a document that is signed there, or a plaque. */
export const signingActs = ['document', 'plaque'] as const;
export type SigningAct = (typeof signingActs)[number];

export const currencies = ['CNY', 'USD', 'EUR', 'HKD', 'JPY'] as const;
export type Currency = (typeof currencies)[number];

export const agreementLimits = {
  parties: 6,
  witnesses: 6,
  title: 200,
  name: 100,
  /** The highest amount, in units of its currency: numeric(16,2) holds it. */
  amount: 10_000_000_000_000,
  textMiB: 20,
  files: 10,
  importRows: 2000,
} as const;
