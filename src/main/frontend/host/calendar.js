// Stands in for flatpickr inside form-js, whose calendar follows the browser's language: ours is British whatever
// the browser speaks. Dates are dd/mm/yyyy and weeks start on Monday.
import flatpickr from 'flatpickr';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day meant by what was typed, undefined when there is no such day (31/2/2026 is not 3 March). */
export function readDate(text) {
  const typed = text.trim().toLowerCase();
  const numbers = typed.match(/^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})$/);
  const iso = typed.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  const words = typed.match(/^(\d{1,2}) +([a-z]{3,9})\.?,? +(\d{4})$/);
  if (numbers) return dayOf(numbers[1], numbers[2] - 1, numbers[3]);
  if (iso) return dayOf(iso[3], iso[2] - 1, iso[1]);
  if (words) return dayOf(words[1], MONTHS.indexOf(words[2].slice(0, 3)), words[3]);
  return undefined;
}

function dayOf(day, month, year) {
  const date = new Date(Number(year), month, Number(day));
  return date.getMonth() === month && date.getDate() === Number(day) ? date : undefined;
}

function isPast(date) {
  return date < new Date().setHours(0, 0, 0, 0);
}

/** Tells whoever shows the form what was typed when it cannot be taken, and nothing as soon as it is edited again. */
function tell(input, refused = null) {
  input.dispatchEvent(new CustomEvent('daterefused', { bubbles: true, detail: refused }));
}

export default function britishCalendar(input, config) {
  const futureOnly = config.minDate === 'today';
  input.placeholder = 'dd/mm/yyyy';
  input.addEventListener('input', () => tell(input));
  return flatpickr(input, {
    ...config,
    dateFormat: 'd/m/Y',
    locale: { firstDayOfWeek: 1 },
    parseDate: text => {
      const date = readDate(text);
      const reason = !date ? 'unreadable' : futureOnly && isPast(date) ? 'past' : null;
      // later, because flatpickr now empties the input and says that it was edited
      if (reason) setTimeout(() => tell(input, { text, reason }));
      return date;
    },
  });
}
