import type { FolderTrust } from '../../../shared/trust.ts';
import { formatCount } from '../../components/index.ts';

type Settings = FolderTrust['settings'];

/** `This folder’s git settings run 4 programs` */
export function trustTitle(settings: Settings): string {
  const programs = settings.filter(({ kind }) => kind === 'program').length;
  if (programs > 0) return `This folder’s git settings run ${formatCount(programs, 'program')}`;
  const isNetwork = settings.some(({ kind }) => kind === 'network');
  return isNetwork ? 'This folder’s git settings change where data goes' : 'This folder’s git settings are unusual';
}

/** `these 4 programs and 1 other setting` */
export function trustedThings(settings: Settings): string {
  const programs = settings.filter(({ kind }) => kind === 'program').length;
  const others = settings.length - programs;
  const ofPrograms = programs === 1 ? 'this program' : `these ${formatCount(programs, 'program')}`;
  if (others === 0) return ofPrograms;
  if (programs === 0) return others === 1 ? 'this setting' : `these ${formatCount(others, 'setting')}`;
  return `${ofPrograms} and ${formatCount(others, 'other setting')}`;
}

/** `core.sshcommand, .git/config:14` */
export function placeOf({ key, file, line }: Settings[number]): string {
  return `${key}, ${file}${line === null ? '' : `:${line}`}`;
}

/** The list as plain text, for a colleague or an issue. */
export function trustList(folder: string, settings: Settings): string {
  const lines = settings.map((setting) => `${setting.what}: ${setting.value} (${placeOf(setting)})`);
  return [folder, ...lines, ''].join('\n');
}
