export class SetupView {
  needsFirstAdministrator: boolean;
  /** The page was not opened on the computer that runs Zijin, so the link's token is needed. */
  needsToken: boolean;
}
