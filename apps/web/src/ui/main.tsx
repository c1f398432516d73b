import { createContext, use, type HTMLAttributes } from 'react';

const IsInside = createContext(false);

/** The page's `<main>`; one inside another becomes a plain block, as a page may have only one. */
export function Main(props: HTMLAttributes<HTMLElement>) {
  const isInside = use(IsInside);
  return isInside ? <div {...props} /> : <IsInside value>{<main {...props} />}</IsInside>;
}
