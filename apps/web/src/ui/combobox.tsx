import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import styles from './combobox.module.css';
import { Field } from './field.js';
import fieldStyles from './field.module.css';

export interface ComboboxOption {
  key: string;
  text: string;
  aside?: string | null;
  onChoose: () => void;
}

interface ComboboxProps {
  label: ReactNode;
  listLabel: string;
  error?: string | undefined;
  hint?: ReactNode;
  value: string;
  options: readonly ComboboxOption[];
  onType: (text: string) => void;
}

/** Free text with suggestions below it (ARIA combobox with a listbox): arrows, Enter, Esc, or a tap. */
export function Combobox({ label, listLabel, error, hint, value, options, onType }: ComboboxProps) {
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  // By key: suggestions still arriving must not move the choice under the finger.
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const active = options.findIndex(({ key }) => key === activeKey);
  const isShown = isOpen && options.length > 0;
  const optionId = (index: number): string => `${listId}-${index}`;

  useEffect(() => {
    if (isShown && active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [isShown, active]);

  function choose(option: ComboboxOption): void {
    option.onChoose();
    setIsOpen(false);
    setActiveKey(null);
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return; // Enter that only ends an input method's composition
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && options.length > 0) {
      event.preventDefault();
      setIsOpen(true);
      const next = active < 0 ? (move > 0 ? 0 : options.length - 1) : active + move;
      setActiveKey(options[(next + options.length) % options.length]!.key);
    } else if (event.key === 'Enter' && isShown) {
      event.preventDefault();
      const option = options[active];
      if (option) choose(option);
      else setIsOpen(false);
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      setIsOpen(false);
    }
  }

  return (
    <Field label={label} error={error} hint={hint}>
      {(aria) => (
        <div className={styles.box}>
          <input
            {...aria}
            className={fieldStyles.control}
            role="combobox"
            aria-expanded={isShown}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isShown && active >= 0 ? optionId(active) : undefined}
            autoComplete="off"
            value={value}
            onChange={(event) => {
              onType(event.target.value);
              setIsOpen(true);
              setActiveKey(null);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setIsOpen(false)}
          />
          <ul
            ref={list}
            id={listId}
            role="listbox"
            aria-label={listLabel}
            className={styles.list}
            hidden={!isShown}
          >
            {options.map((option, index) => (
              <li
                key={option.key}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                // Before blur, so that a tap is not lost with the closing list.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <span>{option.text}</span>
                {option.aside ? <span className={styles.aside}>{option.aside}</span> : null}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Field>
  );
}
