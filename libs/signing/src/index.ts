export { KeepAgreements } from './application/agreements/keep-agreements.js';
export { KeepKinds } from './application/agreements/keep-kinds.js';
export { MoveAgreements } from './application/agreements/move-agreements.js';
export { ChangePlan } from './application/ceremony/change-plan.js';
export { KeepPlan } from './application/ceremony/keep-plan.js';
export { MakePlan } from './application/ceremony/make-plan.js';
export { SigningBusyModule } from './signing-busy.module.js';
