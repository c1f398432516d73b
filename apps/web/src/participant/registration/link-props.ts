export interface LinkProps {
  /** Of the personal link. */
  token: string;
}
