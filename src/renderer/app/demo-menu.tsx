import { useState } from 'react';
import type { DemoFault } from '../../shared/contract/registry.ts';
import { announce, Icon, Menu } from '../components/index.ts';
import { useAsk, useEngine } from '../data/index.ts';
import classes from './title-bar.module.css';

/** What can be made to go wrong in the demo: each way that a run, a push or a build can end is here to be tried. */
export function DemoMenu({ folder }: { folder: string }) {
  const engine = useEngine();
  const { value } = useAsk(folder, () => engine.call('demo.faults'));
  const [chosen, setChosen] = useState<readonly DemoFault[]>();
  const faults = chosen ?? value ?? [];
  const toggle = async (fault: DemoFault): Promise<void> => {
    const names = faults.filter(({ name, isOn }) => (name === fault.name ? !isOn : isOn)).map(({ name }) => name);
    setChosen(await engine.call('demo.setFaults', { names }));
    announce(`${fault.title}: ${fault.isOn ? 'no more' : 'from now on'}`);
  };
  return (
    <Menu
      trigger={
        <button type="button" className={classes.demo} aria-description="What goes wrong in it can be chosen">
          Demo <Icon name="chevron-down" size={12} />
        </button>
      }
      groups={[
        faults.map((fault) => ({
          id: fault.name,
          label: fault.title,
          checked: fault.isOn,
          isOneOfMany: true,
          onSelect: () => void toggle(fault),
        })),
      ]}
    />
  );
}
