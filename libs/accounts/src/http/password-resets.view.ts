export class PasswordResetRequestedView {
  /** Always true: the answer does not tell whether there is such an account. */
  accepted: boolean;
}

export class PasswordResetView {
  /** Masked: `l***@firm.example`. */
  email: string;
}
