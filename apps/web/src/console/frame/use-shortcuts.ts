import { useEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

interface Overlays {
  onPalette: () => void;
  onHelp: () => void;
}

/** Ctrl/⌘+K opens the palette, `?` the help, `/` goes to the page's search field. */
export function useShortcuts(overlays: Overlays): void {
  const latest = useRef(overlays);
  latest.current = overlays;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        latest.current.onPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') latest.current.onHelp();
      if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>(
          '[data-page-search] input, input[data-page-search]',
        );
        if (!search) return;
        event.preventDefault();
        search.focus();
        search.select();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
