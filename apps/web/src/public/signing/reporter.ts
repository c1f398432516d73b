import { useState } from 'react';

/** The name somebody reports under: once typed it stands in every form of the page, also after a reload. */
const kept = 'zijin.milestones.name';

const keptName = (): string => {
  try {
    return sessionStorage.getItem(kept) ?? '';
  } catch {
    return '';
  }
};

export function useReporter(contactName: string): [name: string, setName: (name: string) => void] {
  const [name, setName] = useState(() => keptName() || contactName);
  return [
    name,
    (next) => {
      setName(next);
      try {
        sessionStorage.setItem(kept, next);
      } catch {
        // private windows may refuse; the name then stands in this form alone
      }
    },
  ];
}
