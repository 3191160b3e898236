// The service answers a submission that it refuses with one line of text:
//   Cannot submit task form <id>: Form validation failed: Level [categories/1/level] is too low; Reason [reason] ...

const PREFIX = 'Form validation failed: ';

/** The problems named in the answer; none when the answer is something else than a refusal of the form. */
export function problemsIn(message) {
  const start = message.indexOf(PREFIX);
  if (start < 0) return [];
  return message.slice(start + PREFIX.length).split(';').map(part => part.trim()).filter(Boolean).map(part => {
    const [, label, path, text] = part.match(/^(.*?)\s*\[([^\]]*)\]\s*(.*)$/s) ?? [null, '', '', part];
    return { label, path: path ? path.split('/') : [], text };
  });
}

/** Any other answer without the engine's words around it. */
export function plainMessage({ status, message = '' }) {
  if (!status) return 'The service cannot be reached. Your answers are still here. Please try again in a moment.';
  const detail = message.replace(/^Cannot (submit|complete|instantiate)[^:]*: /, '');
  if (status < 500) return detail;
  return `Something went wrong in the service. Your answers are still here. Please try again. (${detail})`;
}
