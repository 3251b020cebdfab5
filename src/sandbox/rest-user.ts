import type { WorldOwner } from './world/repository.ts';

/** An account as `simple-user` has it. @param root Where its addresses begin: the REST root. */
export function simpleUser(owner: WorldOwner, root: string) {
  const url = `${root}/users/${owner.login}`;
  return {
    login: owner.login,
    id: owner.databaseId,
    node_id: owner.id,
    avatar_url: `https://avatars.githubusercontent.com/u/${owner.databaseId}?v=4`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${owner.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: owner.kind,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** The account as it sees itself: `public-user`. */
export function fullUser(owner: WorldOwner, root: string) {
  return {
    ...simpleUser(owner, root),
    name: owner.login
      .split('-')
      .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
      .join(' '),
    company: null,
    blog: null,
    location: null,
    email: null,
    notification_email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 4,
    public_gists: 0,
    followers: 12,
    following: 3,
    created_at: '2014-03-02T10:11:12Z',
    updated_at: '2025-11-02T10:11:12Z',
  };
}
