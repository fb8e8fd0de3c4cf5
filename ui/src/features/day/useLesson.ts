/** Makes a line of a decision or of a line of minutes, and says so. */
import { useMutation } from '@tanstack/react-query';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { Done, LessonToItem } from '../../api/types';
import { did } from '../../shared/acts';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';

export function useLesson() {
  return useMutation<Done, CallError, LessonToItem>({
    mutationFn: (request) => call('lesson_to_item', request),
    onSuccess: ({ action, label }) => {
      did({ action, label });
      stale(['resolution_list', 'meeting_show', 'checklist_show']);
      say(t('observation-item-made'));
    },
  });
}
