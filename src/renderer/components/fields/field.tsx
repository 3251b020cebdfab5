import { useMergedRef } from '@mantine/hooks';
import { type Ref, useId, useState } from 'react';
import { IconButton } from '../controls/icon-button.tsx';
import { SeverityMark } from '../marks/severity-mark.tsx';
import classes from './field.module.css';

export interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** `secret` hides what is typed, and can show it. */
  kind?: 'text' | 'secret' | 'long' | undefined;
  /** What the field is for, under it. */
  hint?: string | undefined;
  /** What is wrong and how to mend it; stands under the field in place of the hint. */
  error?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  /** Why nothing can be typed now. */
  disabledReason?: string | undefined;
  /** For paths, identifiers and versions. */
  mono?: boolean | undefined;
  /** Lines of a `long` field. */
  rows?: number | undefined;
  /** Keeps the label for assistive technology alone. */
  hideLabel?: boolean | undefined;
  /** In a dialog: the field has the focus when it opens. */
  focusFirst?: boolean | undefined;
  inputRef?: Ref<HTMLElement> | undefined;
}

/** A label and what is typed under it. */
export function Field({
  label,
  value,
  onChange,
  kind = 'text',
  hint,
  error,
  placeholder,
  required = false,
  disabledReason,
  mono = false,
  rows = 4,
  hideLabel = false,
  focusFirst = false,
  inputRef,
}: FieldProps) {
  const id = useId();
  const ref = useMergedRef<HTMLElement>(inputRef);
  const [isShown, setShown] = useState(false);
  const below = error ?? disabledReason ?? hint;
  const control = {
    id,
    value,
    placeholder,
    required,
    readOnly: disabledReason !== undefined,
    className: classes.input,
    spellCheck: kind === 'long',
    autoComplete: 'off',
    'data-mono': mono || undefined,
    'data-autofocus': focusFirst || undefined,
    'aria-invalid': error !== undefined || undefined,
    'aria-disabled': disabledReason !== undefined || undefined,
    'aria-describedby': below === undefined ? undefined : `${id}-below`,
    ref,
  };
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id} data-hidden={hideLabel || undefined}>
        {label}
      </label>
      {kind === 'long' ? (
        <textarea {...control} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <span className={classes.line}>
          <input
            {...control}
            type={kind === 'secret' && !isShown ? 'password' : 'text'}
            onChange={(event) => onChange(event.target.value)}
          />
          {kind === 'secret' && (
            <span className={classes.show}>
              <IconButton
                icon="eye"
                label={`Show ${label}`}
                variant="quiet"
                size="small"
                pressed={isShown}
                onClick={() => setShown(!isShown)}
              />
            </span>
          )}
        </span>
      )}
      {below !== undefined && (
        <div className={classes.below} id={`${id}-below`}>
          {error === undefined ? below : <SeverityMark severity="alarming">{error}</SeverityMark>}
        </div>
      )}
    </div>
  );
}
