import { json, notFound, restError, type RawAnswer } from '../../raw-answer.ts';
import { git } from '../../git.ts';
import { commitAt, commitsOf, filesChanged, type CommitRecord, type FileChange } from '../git-objects.ts';
import { isoOf, nodeOf, type Place } from './place.ts';

/** GitHub's own limits of one page. */
const MAX_FILES = 300;
const MAX_COMMITS = 250;

/** `GET /repos/{owner}/{repo}/commits/{ref}` */
export async function commitAnswer(place: Place, folder: string, revision: string): Promise<RawAnswer> {
  const sha = await commitAt(folder, revision);
  const [commit] = sha === undefined ? [] : await commitsOf(folder, ['-1', sha]);
  if (!commit) return restError(422, `No commit found for SHA: ${revision}`, 'commits/commits#get-a-commit');
  const files = await filesChanged(folder, commit.parents[0], commit.sha);
  const sum = (of: (file: FileChange) => number): number => files.reduce((total, file) => total + of(file), 0);
  const [additions, deletions] = [sum((file) => file.additions), sum((file) => file.deletions)];
  return json(200, {
    ...restCommit(place, commit),
    stats: { total: additions + deletions, additions, deletions },
    files: files.slice(0, MAX_FILES).map((file) => restFile(place, file, commit.sha)),
  });
}

/** `GET /repos/{owner}/{repo}/compare/{base}...{head}`: the commits of the head, the oldest first. */
export async function compareAnswer(place: Place, folder: string, revisions: string): Promise<RawAnswer> {
  const [from = '', to = '', ...more] = revisions.split('...');
  const [base, head] = [await commitAt(folder, from), await commitAt(folder, to)];
  const missing = notFound('commits/commits#compare-two-commits');
  if (base === undefined || head === undefined || more.length > 0) return missing;
  const merged = await git(folder, ['merge-base', base, head]).then(
    (written) => written.toString().trim(),
    () => undefined,
  );
  if (merged === undefined) return missing;
  const ahead = await commitsOf(folder, ['--reverse', `${base}..${head}`]);
  const behindBy = (await commitsOf(folder, [`${head}..${base}`])).length;
  const [ends, files] = [
    await commitsOf(folder, ['--no-walk=unsorted', base, merged]),
    await filesChanged(folder, merged, head),
  ];
  const commitOf = (sha: string) => ends.filter((commit) => commit.sha === sha).map((end) => restCommit(place, end))[0];
  return json(200, {
    url: `${place.api}/compare/${revisions}`,
    html_url: `${place.page}/compare/${revisions}`,
    permalink_url: `${place.page}/compare/${base.slice(0, 7)}...${head.slice(0, 7)}`,
    diff_url: `${place.page}/compare/${revisions}.diff`,
    patch_url: `${place.page}/compare/${revisions}.patch`,
    base_commit: commitOf(base),
    merge_base_commit: commitOf(merged),
    status: ahead.length > 0 ? (behindBy > 0 ? 'diverged' : 'ahead') : behindBy > 0 ? ('behind' as const) : 'identical',
    ahead_by: ahead.length,
    behind_by: behindBy,
    total_commits: ahead.length,
    commits: ahead.slice(-MAX_COMMITS).map((commit) => restCommit(place, commit)),
    files: files.slice(0, MAX_FILES).map((file) => restFile(place, file, head)),
  });
}

/** A commit as `commit` has it. */
export function restCommit(place: Place, commit: CommitRecord) {
  const { sha, tree, author, committer, message } = commit;
  const signed = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };
  return {
    sha,
    node_id: nodeOf('C', sha),
    commit: {
      author: { ...author, date: isoOf(author.date.getTime()) },
      committer: { ...committer, date: isoOf(committer.date.getTime()) },
      message,
      tree: { sha: tree, url: `${place.api}/git/trees/${tree}` },
      url: `${place.api}/git/commits/${sha}`,
      comment_count: 0,
      verification: signed,
    },
    url: `${place.api}/commits/${sha}`,
    html_url: `${place.page}/commit/${sha}`,
    comments_url: `${place.api}/commits/${sha}/comments`,
    author: place.user(author.name),
    committer: place.user(committer.name),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${place.api}/commits/${parent}`,
      html_url: `${place.page}/commit/${parent}`,
    })),
  };
}

function restFile(place: Place, { path, sha, status, additions, deletions }: FileChange, commit: string) {
  const written = path.split('/').map(encodeURIComponent).join('/');
  return {
    sha,
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${place.page}/blob/${commit}/${written}`,
    raw_url: `${place.page}/raw/${commit}/${written}`,
    contents_url: `${place.api}/contents/${written}?ref=${commit}`,
  };
}
