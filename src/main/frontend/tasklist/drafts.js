// What was typed into forms and not completed yet. In memory only, so that nothing about a person stays in the browser:
// it outlives a change of tab or task, not a reload, and it is forgotten when the user signs out.

const drafts = new Map();

const keyOf = (user, taskId) => `${user}:${taskId}`;

export function keepDraft(user, taskId, changes) {
  if (Object.keys(changes).length > 0) drafts.set(keyOf(user, taskId), changes);
  else forgetDraft(user, taskId);
}

export const draftOf = (user, taskId) => drafts.get(keyOf(user, taskId));
export const forgetDraft = (user, taskId) => drafts.delete(keyOf(user, taskId));
export const forgetAllDrafts = () => drafts.clear();
export const hasDrafts = () => drafts.size > 0;
