import type { KeyboardEvent, Ref } from 'react';
import { Icon } from '../controls/icon.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Kbd } from '../controls/kbd.tsx';
import { ariaShortcut } from '../controls/keys.ts';
import classes from './search-field.module.css';

interface SearchFieldProps {
  /** Its name, and what stands in it while it is empty: "Search changes". */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The key that leads here. */
  keys?: string | undefined;
  /** The list that it filters, by id. */
  controls?: string | undefined;
  /** Down and Enter usually lead into the list. Escape comes here only when the field is empty already. */
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** Filters what stands under it while one types. Escape clears it first. */
export function SearchField({ label, value, onChange, keys = '/', controls, onKeyDown, inputRef }: SearchFieldProps) {
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && value !== '') {
      event.stopPropagation();
      onChange('');
    } else onKeyDown?.(event);
  };
  return (
    <span className={classes.search}>
      <Icon name="search" size={14} />
      <input
        className={classes.input}
        type="search"
        aria-label={label}
        aria-controls={controls}
        aria-keyshortcuts={ariaShortcut(keys)}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={press}
        ref={inputRef}
      />
      {value === '' ? (
        <Kbd keys={keys} silent />
      ) : (
        <IconButton
          icon="cross"
          label="Clear search"
          keys="esc"
          variant="quiet"
          size="small"
          onClick={() => onChange('')}
        />
      )}
    </span>
  );
}
