import { createPerson, type WorldRepository } from '../../world/repository.ts';
import { restRepository } from '../../rest.ts';
import { simpleUser } from '../../rest-user.ts';

/** The accounts that the sandbox knows. Whoever else made a commit has none. */
const PEOPLE = ['hollis-lane', 'tove-larsen'];

/** Where the answers of the hosted repository have their addresses from. */
export interface Place {
  /** The REST root. */
  root: string;
  /** `${root}/repos/OWNER/NAME` */
  api: string;
  /** The repository's page. */
  page: string;
  /** As it is named inside other answers. */
  repository: ReturnType<typeof restRepository>;
  /** The account of this login; null where there is none. */
  user(login: string): ReturnType<typeof simpleUser> | null;
}

export function placeOf(repository: WorldRepository, root: string, seed: number): Place {
  const fullName = `${repository.owner.login}/${repository.name}`;
  return {
    root,
    api: `${root}/repos/${fullName}`,
    page: `https://github.com/${fullName}`,
    repository: restRepository(repository, root),
    user: (login) => (PEOPLE.includes(login) ? simpleUser(createPerson(seed, login), root) : null),
  };
}

/** GitHub's node ids say what a thing is, and which one. */
export function nodeOf(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** @param time Milliseconds since 1970. */
export function isoOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
