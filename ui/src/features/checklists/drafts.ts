/** Reasons that were begun and not kept yet. They outlive the row, the filter and the screen; only the deed ends them. */
const drafts = new Map<string, string>();

const key = (item: string, state: string): string => `${item} ${state}`;
export const draftOf = (item: string, state: string): string => drafts.get(key(item, state)) ?? '';
export const keepDraft = (item: string, state: string, text: string): void => void drafts.set(key(item, state), text);
export const endDraft = (item: string, state: string): void => void drafts.delete(key(item, state));
