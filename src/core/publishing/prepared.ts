import type { Change } from '../../shared/change.ts';
import type { HeldBack, PublishedFile, ReachesUsers } from '../../shared/publication.ts';

/** A file as a publish would change it. */
export interface PreparedFile extends PublishedFile {
  /** As the tip has it; null where it is not there. */
  before: Buffer | null;
  /** As it would be pushed; null where it is taken away. */
  after: Buffer | null;
  /** How git keeps it: `100644`, or `100755` for one that can be run. */
  mode: string;
  /** The changes that are in it. */
  made: Change[];
}

/** What a publish would commit, worked out on one commit of the remote. */
export interface Prepared {
  /** The commit that it builds on. */
  base: string;
  /** By path. */
  files: PreparedFile[];
  heldBack: HeldBack[];
  reachesUsers: ReachesUsers[];
}
