/** What an enterprise asks for, what a university has, who can help: the three kinds of item that docking brings together. */
export const itemKinds = ['demand', 'achievement', 'expertise'] as const;
export type ItemKind = (typeof itemKinds)[number];

export const itemStates = ['collected', 'valid', 'released', 'docked', 'concluded', 'withdrawn'] as const;
export type ItemState = (typeof itemStates)[number];

/** Who may see it in the catalogue. */
export const publicItemStates = ['released', 'docked', 'concluded'] as const satisfies readonly ItemState[];

/** 合作方式: joint R&D, technology transfer, adviser, workstation, employment or internship base, joint laboratory. */
export const cooperationKinds = [
  'joint-research',
  'transfer',
  'adviser',
  'workstation',
  'employment-base',
  'laboratory',
] as const;
export type CooperationKind = (typeof cooperationKinds)[number];

/** How far an achievement is: an idea, shown in the laboratory, at pilot scale, in small batches, in use. */
export const maturityStages = ['idea', 'laboratory', 'pilot', 'small-batch', 'in-use'] as const;
export type MaturityStage = (typeof maturityStages)[number];

export const itemSources = ['participant', 'import', 'organiser'] as const;
export type ItemSource = (typeof itemSources)[number];

export const answerStates = ['submitted', 'chosen', 'declined', 'withdrawn'] as const;
export type AnswerState = (typeof answerStates)[number];

/** Longest texts in characters, alike in the form and at the door. */
export const itemLimits = { title: 120, text: 4000, stage: 200, files: 5, fileMiB: 10 } as const;
