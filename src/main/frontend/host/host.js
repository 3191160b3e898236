// The library that draws the forms, built once per version of form-js; our own code is in ../tasklist.
export { Form, getSchemaVariables } from '@bpmn-io/form-js-viewer';
