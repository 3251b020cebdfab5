import { random } from '../world/random.ts';

const SUBJECTS = words(`Filament Power Job Waste Nozzle Layer Chamber Spool Camera Heater Probe Axis Belt Hotend Queue
  Frame Energy Night Remote Quiet Draft Dust Material Workshop Desk Magnet Ribbon Gantry Purge Shelf Batch Drybox`);
const ROLES =
  words(`Watch Pal Relay Meter Scout Tally Bell Compass Ledger Lens Keeper Notes Planner Digest Almanac Beacon
  Courier Diary Echo Herald Lantern Pilot Signpost Steward`);
const MAKERS = words(`copperfinch brinework hollowlane saltmarsh tinharbour oakrivet fernspindle greyanvil mossgear
  plumbline quartzmill redlathe slatebridge umberkiln willowjig ashcaliper bluefurrow cinderloom`);

export interface PluginName {
  /** Two words, sometimes with a number behind them. */
  title: string;
  id: string;
  /** Invented, and marked as such. */
  owner: string;
}

/** Names of plugins that do not exist, no two alike whatever their case. */
export function pluginNames(seed: number, count: number): PluginName[] {
  const order = random(seed, 'names');
  const titles = SUBJECTS.flatMap((subject) => ROLES.map((role) => ({ title: `${subject} ${role}`, at: order.next() })))
    .sort((a, b) => a.at - b.at)
    .map(({ title }) => title);
  return Array.from({ length: Math.ceil(count / titles.length) }, (_, round) =>
    titles.map((title) => pluginName(seed, round === 0 ? title : `${title} ${round + 1}`)),
  )
    .flat()
    .slice(0, count);
}

function pluginName(seed: number, title: string): PluginName {
  const draw = random(seed, 'name', title);
  const joined = title.replaceAll(' ', '');
  return {
    title,
    id: draw.pick([joined.toLowerCase(), joined.toLowerCase(), title.toLowerCase().replaceAll(' ', '_'), joined]),
    owner: `demo-${MAKERS[draw.int(0, MAKERS.length - 1)] ?? 'maker'}`,
  };
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
