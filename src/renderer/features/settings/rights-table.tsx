import type { Account } from '../../../shared/contract/account.ts';
import { SeverityMark } from '../../components/index.ts';
import { needOf, RIGHTS } from './rights.ts';
import classes from './settings-screen.module.css';

/** What the token may do, and what each part needs. */
export function RightsTable({ account }: { account: Account | null }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">To</th>
          <th scope="col">For</th>
          <th scope="col">A token needs</th>
          {account && <th scope="col">This one may</th>}
        </tr>
      </thead>
      <tbody>
        {RIGHTS.map((right) => (
          <tr key={right.id}>
            <th scope="row">{right.what}</th>
            <td>{right.why}</td>
            <td>{needOf(right, account?.kind ?? null)}</td>
            {account && (
              <td>
                <Verdict may={account.may[right.id]} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Verdict({ may }: { may: Account['may']['read'] }) {
  if (may === 'yes') return <SeverityMark severity="good">Yes</SeverityMark>;
  if (may === 'no') return <SeverityMark severity="notable">No</SeverityMark>;
  return <SeverityMark severity="routine">GitHub does not say</SeverityMark>;
}
