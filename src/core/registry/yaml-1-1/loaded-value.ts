import { isCalendarDay, plainKind } from '../scalar-kind.ts';
import { LoaderFaultError } from './loader-fault.ts';

const CORE = 'tag:yaml.org,2002:';
const TIME_PARTS = /^([\d-]+)(?:[Tt]|[ \t]+)(\d+):(\d+):(\d+)(?:\.\d*)?(?:[ \t]*(?:Z|[-+](\d+)(?::(\d+))?))?$/;
/** A number to Psych, which then finds no digit in it. */
const NO_DIGITS = /^[-+]?0[bx][_,]+$/;
const BOOLEAN = /^(?:yes|no|true|false|on|off)$/i;

/** A scalar as it stands in the text: without its quotes or its header, escapes and line breaks as they are. */
export interface SourceScalar {
  readonly text: string;
  readonly isPlain: boolean;
  readonly offset: number;
}

/**
 * Refuses a scalar that a loader takes for something that it then cannot build: `2020-13-45` is a date for PyYAML.
 * @throws LoaderFaultError
 */
export function checkScalar({ text, isPlain, offset }: SourceScalar, tag: string | undefined): void {
  if (tag !== undefined && tag !== '!') {
    if (!isAllowed(text.trim(), tag)) throw new LoaderFaultError('tag', offset);
    return;
  }
  // Nothing else starts a date, a number or a special word.
  if ((!isPlain && tag === undefined) || !/^[-+\d=<]/.test(text)) return;
  // A line break inside a plain scalar is a space.
  const value = text.replace(/\s*\n\s*/g, ' ');
  const kind = plainKind(value);
  if (kind === 'special') throw new LoaderFaultError('special-word', offset);
  const isWrong = (kind === 'date' || kind === 'time') && !isMoment(value);
  if (isWrong || NO_DIGITS.test(value)) throw new LoaderFaultError('impossible-value', offset);
}

function isAllowed(text: string, tag: string): boolean {
  if (!tag.startsWith(CORE)) return false;
  switch (tag.slice(CORE.length)) {
    case 'str':
    case 'null':
    case 'binary':
    case 'timestamp':
      return true;
    case 'bool':
      return BOOLEAN.test(text);
    case 'int':
      return /^[-+]?\d[\d_]*$/.test(text);
    case 'float':
      return /^[-+]?[\d_]*\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?$/.test(text);
    default:
      return false;
  }
}

/** Whether a date or time is one of the calendar and of the clock, and its offset less than a day. */
function isMoment(text: string): boolean {
  const [, day, hours = '0', minutes = '0', seconds = '0', offsetHours = '0', offsetMinutes = '0'] =
    TIME_PARTS.exec(text) ?? [];
  if (day === undefined) return isCalendarDay(text);
  return (
    isCalendarDay(day) &&
    Number(hours) < 24 &&
    Number(minutes) < 60 &&
    Number(seconds) < 60 &&
    Number(offsetHours) * 60 + Number(offsetMinutes) < 24 * 60
  );
}
