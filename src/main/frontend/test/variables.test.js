import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, forgetAllDrafts, keepDraft } from '../tasklist/drafts.js';
import { toData, toVariables } from '../tasklist/variables.js';

test('lists travel as JSON and come back', () => {
  const data = { people: [{ name: 'Ann' }], level: 3, agreed: false, reviewOn: null };

  const variables = toVariables(data);

  assert.deepEqual(variables.people, { type: 'Json', value: '[{"name":"Ann"}]' });
  assert.deepEqual(toData(variables), data);
});

test('drafts belong to one user and are forgotten together', () => {
  keepDraft('ann', 'task-1', { level: 3 });

  assert.deepEqual(draftOf('ann', 'task-1'), { level: 3 });
  assert.equal(draftOf('bob', 'task-1'), undefined);

  forgetAllDrafts();
  assert.equal(draftOf('ann', 'task-1'), undefined);
});
