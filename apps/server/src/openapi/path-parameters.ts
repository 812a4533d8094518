import type { ParameterObject } from './types.js';

export const countryParameter: ParameterObject = {
  name: 'iso',
  in: 'path',
  required: true,
  description: 'Country: ISO 3166-1 code of two letters, or any known name, percent-encoded as UTF-8.',
  schema: { type: 'string', minLength: 1 },
  example: 'ML',
};

export const regionParameter: ParameterObject = {
  name: 'region',
  in: 'path',
  required: true,
  description: 'Region: code or any known spelling, percent-encoded as UTF-8.',
  schema: { type: 'string', minLength: 1 },
  example: 'ML-4',
};

export const instrumentParameter: ParameterObject = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of a recorded document.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9.:-]{0,119}$' },
  example: 'wbv-2025-11',
};
