/** Who works here: what the screen takes in when that changes, and whose name the next opening begins with. */
import { useMutation } from '@tanstack/react-query';
import { call, type CallError } from '../../api/call';
import { keep, queries } from '../../api/queries';
import type { AppStatus, PersonHere } from '../../api/types';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';

const last = 'muster.person';

/** Takes in who works here from now on: nothing that was read for somebody else stays on the screen. */
export function nowWorks(status: AppStatus): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app_status' });
  keep('app_status', {}, status);
  if (!status.me) return;
  localStorage.setItem(last, status.me.member);
  say(t('switched-said', { name: status.me.name }));
}

/** The one who was here last if they still are, else the first; nobody where nobody is. */
export function likely(people: readonly PersonHere[]): string {
  const before = localStorage.getItem(last);
  return (people.find(({ id }) => id === before) ?? people[0])?.id ?? '';
}

/** Locks the workspace; a refusal is the mutation's error. */
export const useLock = () => useMutation<AppStatus, CallError>({ mutationFn: () => call('workspace_lock', {}), onSuccess: nowWorks });
