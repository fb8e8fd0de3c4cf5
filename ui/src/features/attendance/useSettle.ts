/** What becomes of a refused scan: one step, undone like any other. */
import { useMutation } from '@tanstack/react-query';
import { call, type CallError } from '../../api/call';
import { keep, stale } from '../../api/queries';
import type { ScanSettled, SettleScan } from '../../api/types';
import { did } from '../../shared/acts';

export const useSettle = (session: string, done?: () => void) =>
  useMutation<ScanSettled, CallError, SettleScan>({
    mutationFn: (request) => call('scan_settle', request),
    onSuccess: ({ action, label, view }) => {
      did({ action, label });
      keep('check_in_show', { session }, view);
      stale(['attendance_sheet']);
      done?.();
    },
  });
