import type { Viewer } from '../caller.ts';
import type { HostedRepository } from '../hosted-repository.ts';

/** The fields of a repository's answer that depend on who asks, and on whether its git is here. */
export function repositoryFields(
  asked: { owner: string; name: string; root: string },
  hosted: HostedRepository | undefined,
  viewer: Viewer | undefined,
) {
  const isHosted = hosted?.isNamed(asked.owner, asked.name) === true;
  const may = isHosted && viewer?.canPush === true;
  return {
    ...(isHosted && { clone_url: `${asked.root}/${hosted.owner}/${hosted.name}.git`, has_pages: true }),
    ...(viewer && { permissions: { admin: may, maintain: may, push: may, triage: may, pull: true } }),
  };
}
