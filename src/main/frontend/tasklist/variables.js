// Between the engine's typed variables and a form's plain data.

const isJson = variable => variable.type === 'Json' || variable.valueInfo?.serializationDataFormat === 'application/json';

export function toData(variables) {
  return Object.fromEntries(Object.entries(variables ?? {}).map(([name, variable]) => {
    const { value } = variable;
    return [name, isJson(variable) && typeof value === 'string' ? JSON.parse(value) : value];
  }));
}

export function toVariables(data) {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => {
    const isList = value !== null && typeof value === 'object';
    return [name, isList ? { type: 'Json', value: JSON.stringify(value) } : { value }];
  }));
}
