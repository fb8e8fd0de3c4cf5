/** Where the app is: behind the `#`, and a question such as `?item=` only for as long as it stands in the address gone to. */
import { useCallback } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';

type Go = (to: string, options?: { state?: unknown; replace?: boolean }) => void;

export function useAddress(): [string, Go] {
  const [location, navigate] = useHashLocation();
  // Without a question of its own the next address would keep the last one's.
  const go = useCallback<Go>((to, options) => navigate(to.includes('?') ? to : `${to}?`, options), [navigate]);
  return [location, go];
}

useAddress.hrefs = (href: string): string => `#${href}`;
