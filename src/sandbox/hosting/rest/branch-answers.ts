import type { ActiveFaults } from '../../faults/active-faults.ts';
import { json, restError, type RawAnswer } from '../../raw-answer.ts';
import { commitAt, commitsOf } from '../git-objects.ts';
import type { HostedRepository } from '../hosted-repository.ts';
import { restCommit } from './commit-answers.ts';
import type { Place } from './place.ts';

/** `GET /repos/{owner}/{repo}/branches/{branch}` */
export async function branchAnswer(
  place: Place,
  repository: HostedRepository,
  faults: ActiveFaults,
  name: string,
): Promise<RawAnswer> {
  const { folder } = repository.bare;
  const sha = await commitAt(folder, `refs/heads/${name}`);
  const [commit] = sha === undefined ? [] : await commitsOf(folder, ['-1', sha]);
  if (!commit) return restError(404, 'Branch not found', 'branches/branches#get-a-branch');
  const url = `${place.api}/branches/${name}`;
  const isProtected = protects(repository, faults, name);
  return json(200, {
    name,
    commit: restCommit(place, commit),
    _links: { self: url, html: `${place.page}/tree/${name}` },
    protected: isProtected,
    protection: {
      enabled: isProtected,
      required_status_checks: {
        enforcement_level: isProtected ? 'everyone' : 'off',
        contexts: [],
        checks: [],
      },
    },
    protection_url: `${url}/protection`,
  });
}

/** `GET /repos/{owner}/{repo}/rules/branches/{branch}`: nothing for a branch that is not protected, or not there. */
export function rulesAnswer(repository: HostedRepository, faults: ActiveFaults, name: string): RawAnswer {
  const from = {
    ruleset_source_type: 'Repository',
    ruleset_source: `${repository.owner}/${repository.name}`,
    ruleset_id: 42,
  };
  const reviews = {
    required_approving_review_count: 1,
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_review_thread_resolution: false,
    allowed_merge_methods: ['merge', 'squash', 'rebase'],
  };
  const rules = [
    { type: 'pull_request', parameters: reviews, ...from },
    { type: 'non_fast_forward', ...from },
  ];
  return json(200, protects(repository, faults, name) ? rules : []);
}

/** Who may go past the rules is another matter: with `branch-protected` alone, whoever pushes may. */
function protects({ bare }: HostedRepository, faults: ActiveFaults, name: string): boolean {
  return name === bare.branch && (faults.has('branch-protected') || faults.has('push-denied'));
}
