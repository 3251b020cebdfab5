import { Scalar } from 'yaml';

/** What a scalar is for the readers of a registry, which read YAML 1.1. */
export type ScalarKind = 'text' | 'nothing' | 'boolean' | 'integer' | 'number' | 'date' | 'time' | 'special' | 'tagged';

/** PyYAML's implicit resolvers (`yaml/resolver.py`), in YAML 1.1's words; a plain scalar that none takes is text. */
const RESOLVERS: readonly (readonly [ScalarKind, RegExp])[] = [
  ['boolean', /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/],
  [
    'number',
    /^(?:[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  ],
  [
    'integer',
    /^(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][\d_]*)|[-+]?0x[\da-fA-F_]+|[-+]?[1-9][\d_]*(?::[0-5]?\d)+)$/,
  ],
  ['nothing', /^(?:~|null|Null|NULL|)$/],
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['time', /^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/],
  // A merge key and a default value in a value's place: no reader has anything for them.
  ['special', /^(?:<<|=)$/],
];

const TAGS: ReadonlyMap<string, ScalarKind> = new Map([
  ['!', 'text'],
  ['tag:yaml.org,2002:str', 'text'],
  ['tag:yaml.org,2002:bool', 'boolean'],
  ['tag:yaml.org,2002:int', 'integer'],
  ['tag:yaml.org,2002:float', 'number'],
  ['tag:yaml.org,2002:null', 'nothing'],
]);

/** The kind of a scalar: by its tag, by its quotes, else by what its text looks like. */
export function scalarKind({ type, tag, source = '' }: Scalar): ScalarKind {
  if (tag !== undefined) return TAGS.get(tag) ?? 'tagged';
  return type === Scalar.PLAIN ? plainKind(source) : 'text';
}

/** What text without quotes is. */
export function plainKind(text: string): ScalarKind {
  return RESOLVERS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

/** Whether a text of the form `YYYY-MM-DD` is a day of the calendar. */
export function isCalendarDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  // Day 0 of the next month is this month's last.
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
