// What is said to people, in plain words, instead of form-js's own messages.

const REQUIRED = {
  checkbox: 'Tick this box to go on.',
  checklist: 'Choose at least one answer.',
  datetime: 'Enter a date.',
  number: 'Enter a number.',
  radio: 'Choose an answer.',
  select: 'Choose an answer.',
  taglist: 'Choose at least one answer.',
};

/** By form-js's message: what we say, made from what form-js fills in and from the field. */
const WORDS = {
  'Field is required.': (_, field) => REQUIRED[field?.type] ?? 'Enter an answer.',
  'Field must match pattern {value}.': (_, field) => expectedFormat(field),
  'Field must have minimum value of {value}.': ({ value }) => `Enter ${value} or more.`,
  'Field must have maximum value of {value}.': ({ value }) => `Enter ${value} or less.`,
  'Field must have minimum length of {value}.': ({ value }) => `Enter at least ${value} characters.`,
  'Field must have maximum length of {value}.': ({ value }) => `Enter no more than ${value} characters.`,
  'Value is not a number.': () => 'Enter a number.',
  'Value is expected to be an integer.': () => 'Enter a whole number.',
  'Value is expected to have at most 1 decimal digit.': () => 'Enter a number with no more than 1 decimal place.',
  'Value is expected to have at most {value} decimal digits.': ({ value }) =>
    `Enter a number with no more than ${value} decimal places.`,
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    ({ previousValue, nextValue }) => `Enter ${previousValue} or ${nextValue}: these are the nearest numbers allowed.`,
  'Field must be a valid international phone number. (e.g. +4930664040900)': () =>
    'Enter a phone number with its country code, for example +441392000000.',
  'Field must be a valid email.': () => 'Enter an email address, for example name@example.com.',
  'Date and time must both be entered.': () => 'Enter both a date and a time.',
  'Add new': () => 'Add another',
  'Expand all ({value})': () => 'Show all',
  'Collapse': () => 'Show fewer',
  'Remove tag': () => 'Remove',
  'No results': () => 'Nothing found',
  'All values selected': () => 'Everything is chosen',
};

/** The description of a field says which format is wanted; the pattern itself means nothing to people. */
function expectedFormat(field) {
  const description = typeof field?.description === 'string' ? field.description.trim() : '';
  const isFixedText = description && !description.startsWith('=') && !description.includes('{{');
  return isFixedText ? `Check the format. ${description}` : 'This is not in the format that is wanted.';
}

/** Same signature as form-js's own, plus the field that the message is about. */
export function say(text, values = {}, field = null) {
  const own = WORDS[text];
  if (own) return own(values, field);
  return text.replace(/{([^}]+)}/g, (_, name) => values[name] ?? `{${name}}`);
}

export function sayDateRefused({ text, reason }) {
  if (reason === 'past') return 'Enter today or a later date.';
  return `"${text}" is not a date. Enter a date such as 27/3/2026.`;
}

/** "Level (row 2) must not be lower", "Level (row 2): Choose a level." or "Which level? Must not be lower" */
export function sayWhere(label, path, text) {
  const rows = path.filter(part => /^\d+$/.test(part)).map(index => `row ${Number(index) + 1}`);
  const place = [label, rows.length ? `(${rows.join(', ')})` : ''].filter(Boolean).join(' ');
  if (!place) return text;
  if (/[?.!:]$/.test(place)) return `${place} ${asSentence(text)}`;
  return /^[a-z]/.test(text) ? `${place} ${text}` : `${place}: ${text}`;
}

export function asSentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
