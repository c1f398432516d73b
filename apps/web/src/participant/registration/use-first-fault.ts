import { useEffect, useRef, useState } from 'react';

/** Moves the focus to the first wrong field after a refusal, or brings the notice into view. */
export function useFirstFault() {
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
  }, [refusals]);
  return { form, showFault: () => setRefusals((count) => count + 1) };
}
