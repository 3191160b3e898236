import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainMessage, problemsIn } from '../tasklist/refusal.js';

test('finds every problem with its place', () => {
  const message = 'Cannot submit task form 1f: Form validation failed: '
    + 'Level [categories/1/level] is too low; Rows differ [] must differ; Come back later';

  assert.deepEqual(problemsIn(message), [
    { label: 'Level', path: ['categories', '1', 'level'], text: 'is too low' },
    { label: 'Rows differ', path: [], text: 'must differ' },
    { label: '', path: [], text: 'Come back later' },
  ]);
});

test('finds no problem in other answers', () => {
  assert.deepEqual(problemsIn('Cannot submit task form 1f: task is null'), []);
});

test('leaves out the engine\'s words', () => {
  assert.equal(plainMessage({ status: 400, message: 'Cannot submit task form 1f: Somebody else must check it' }), 'Somebody else must check it');
  assert.match(plainMessage({ status: 500, message: 'Cannot submit task form 1f: ENGINE-1' }), /went wrong.*\(ENGINE-1\)$/);
  assert.match(plainMessage(new Error('Failed to fetch')), /cannot be reached/);
});
