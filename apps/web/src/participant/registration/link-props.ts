export interface LinkProps {
  /** Of the personal link. */
  token: string;
}

/** A page about the own registration, or about a colleague's whom one looks after. */
export interface WhoseProps extends LinkProps {
  colleagueId?: string;
}

/** Where the page of that registration is. */
export const pageOf = ({ token, colleagueId }: WhoseProps): string =>
  colleagueId ? `/r/${token}/with/${colleagueId}` : `/r/${token}`;
