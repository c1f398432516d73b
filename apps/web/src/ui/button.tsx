import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';

export type ButtonLook = 'primary' | 'plain' | 'danger' | 'quiet';

interface Looks {
  look?: ButtonLook;
  /** Full width, as on phones. */
  isWide?: boolean;
}

const classes = ({ look = 'plain', isWide }: Looks, extra?: string): string =>
  [styles.button, styles[look], isWide ? styles.wide : '', extra ?? ''].filter(Boolean).join(' ');

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Looks {
  /** Work is under way: stays focusable, does nothing, says so. */
  isBusy?: boolean;
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look, isWide, isBusy, icon, children, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes({ look, isWide }, className)}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    >
      {isBusy ? <span className={styles.busy} aria-hidden /> : icon}
      {children}
    </button>
  );
}

export function ButtonLink({ look, isWide, className, ...rest }: LinkProps & Looks) {
  return <Link {...rest} className={classes({ look, isWide }, className)} />;
}

/** A link outside the pages: a file, a calendar entry. */
export function ButtonAnchor({
  look,
  isWide,
  className,
  ...rest
}: React.AnchorHTMLAttributes<HTMLAnchorElement> & Looks) {
  return <a {...rest} className={classes({ look, isWide }, className)} />;
}
