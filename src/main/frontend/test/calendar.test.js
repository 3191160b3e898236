import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate } from '../host/calendar.js';

const day = date => date && [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');

test('reads the ways in which people write dates', () => {
  for (const text of ['5/3/2026', '05/03/2026', '5.3.2026', '5 3 2026', '2026-03-05', '5 March 2026', '5 mar. 2026']) {
    assert.equal(day(readDate(text)), '2026-3-5', text);
  }
});

test('takes no day that does not exist', () => {
  for (const text of ['31/2/2026', '0/1/2026', '1/13/2026', '5 Mai 2026', '5/3/26', 'soon', '']) {
    assert.equal(readDate(text), undefined, text);
  }
});
