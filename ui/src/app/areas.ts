/** The areas of the app that exist, in the order of the sidebar. What is not built is not shown. */
import { FileText, GraduationCap, Handshake, LayoutList, ListChecks, Rocket, Settings2, type LucideIcon } from 'lucide-react';
import type { Waiting } from '../api/types';
import type { PlainId } from '../shared/i18n';

export interface Area {
  id: PlainId;
  href: string;
  icon: LucideIcon;
  /** What waits for this person. */
  waiting?: (waiting: Waiting) => number;
  /** Screens that belong to it under addresses of their own. */
  also?: readonly string[];
  /** A gap above. */
  gap?: boolean;
  /** Exists only inside a rollout. */
  rollout: boolean;
  /** Digit for Ctrl+digit. */
  key: string;
}

export const areas: readonly Area[] = [
  { id: 'area-overview', href: '/', icon: LayoutList, waiting: ({ decisions }) => decisions, also: ['/plan', '/move-launch'], rollout: true, key: '1' },
  { id: 'area-checklists', href: '/checklists', icon: ListChecks, waiting: ({ checklists }) => checklists, gap: true, rollout: true, key: '2' },
  { id: 'area-go-live', href: '/go-live', icon: Rocket, waiting: ({ readings }) => readings, rollout: true, key: '3' },
  { id: 'area-training', href: '/training', icon: GraduationCap, waiting: ({ training }) => training, rollout: true, key: '4' },
  { id: 'area-handoff', href: '/handoff', icon: Handshake, waiting: ({ handoff }) => handoff, rollout: true, key: '5' },
  { id: 'area-reports', href: '/reports', icon: FileText, gap: true, rollout: true, key: '6' },
  { id: 'area-settings', href: '/settings', icon: Settings2, rollout: false, key: '7' },
];

export const isHere = (area: Area, location: string): boolean =>
  [area.href, ...(area.also ?? [])].some((href) => (href === '/' ? location === '/' : location === href || location.startsWith(`${href}/`)));
