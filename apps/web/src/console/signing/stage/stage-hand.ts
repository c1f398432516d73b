import type { StageCommand } from '#contracts/signing/stage';

/** What gives commands. */
export interface StageHand {
  give: (command: StageCommand) => void;
  mayGive: boolean;
}
