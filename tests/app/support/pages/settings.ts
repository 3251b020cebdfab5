import type { Page } from 'playwright';

/** The account, the registry, the look of the app. */
export function settings(page: Page) {
  const account = page.getByRole('region', { name: 'GitHub account' });
  return {
    account,
    async signIn(token: string) {
      await account.getByRole('textbox', { name: 'Token' }).fill(token);
      await account.getByRole('button', { name: 'Sign in', exact: true }).click();
    },
  };
}
