import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say, sayWhere } from '../tasklist/words.js';

test('says in the field\'s own words which format is wanted', () => {
  const field = { type: 'textfield', description: 'Two letters and six digits' };

  assert.equal(say('Field must match pattern {value}.', { value: '^x$' }, field), 'Check the format. Two letters and six digits');
});

test('never shows a pattern, nor a description that is worked out', () => {
  for (const description of [undefined, '', '="a" + b', 'Up to {{limit}}']) {
    const said = say('Field must match pattern {value}.', { value: '^x$' }, { description });
    assert.equal(said, 'This is not in the format that is wanted.');
  }
});

test('asks for what is missing in the words of its kind', () => {
  assert.equal(say('Field is required.', {}, { type: 'datetime' }), 'Enter a date.');
  assert.equal(say('Field is required.', {}, { type: 'textarea' }), 'Enter an answer.');
});

test('keeps texts it has no words for', () => {
  assert.equal(say('{page} of {total}', { page: 1, total: 3 }), '1 of 3');
});

test('names the row of a list', () => {
  assert.equal(sayWhere('Level', ['categories', '1', 'level'], 'must not be lower'), 'Level (row 2) must not be lower');
  assert.equal(sayWhere('Level', ['level'], 'Enter a number.'), 'Level: Enter a number.');
  assert.equal(sayWhere('Which home?', ['home'], 'has no room'), 'Which home? Has no room');
});
