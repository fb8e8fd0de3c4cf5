/** Somebody by name: members are offered as one types, and anybody else's name does as well. */
import { useId } from 'react';
import type { WhomLine } from '../../api/types';
import { TextField } from '../../shared/components/Field';

interface WhomProps {
  label: string;
  help?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  members: readonly WhomLine[];
  /** Whoever has this role is offered alone. */
  role?: string | undefined;
  wrong?: string | null | undefined;
  autoFocus?: boolean;
}

export function Whom({ label, help, value, onChange, members, role, wrong, autoFocus }: WhomProps) {
  const list = useId();
  const offered = role ? members.filter(({ roles }) => roles.includes(role)) : members;
  return (
    <>
      <TextField label={label} help={help} value={value} onChange={onChange} list={list} autoComplete="off" wrong={wrong} autoFocus={autoFocus} />
      <datalist id={list}>{offered.map(({ id, name }) => <option key={id} value={name} />)}</datalist>
    </>
  );
}
