import { createRequire } from 'node:module';

import type * as ClassValidator from 'class-validator';

type Library = typeof ClassValidator;

/**
 * The parts of class-validator that input is checked with, each from its own file. The face of that library loads three hundred files
 * more: checks of telephone numbers, postal codes and the like for every country, a fifth of the time that a command takes to start.
 * It names no public paths; its version is pinned, and a file that moved fails every test.
 */
const load = createRequire(import.meta.url);
const part = <Name extends keyof Library>(path: string): Pick<Library, Name> =>
  load(`class-validator/cjs/${path}.js`) as Pick<Library, Name>;

export const { ArrayMaxSize } = part<'ArrayMaxSize'>('decorator/array/ArrayMaxSize');
export const { ArrayMinSize } = part<'ArrayMinSize'>('decorator/array/ArrayMinSize');
export const { IsArray } = part<'IsArray'>('decorator/typechecker/IsArray');
export const { IsOptional } = part<'IsOptional'>('decorator/common/IsOptional');
export const { ValidateBy } = part<'ValidateBy'>('decorator/common/ValidateBy');
export const { ValidateIf } = part<'ValidateIf'>('decorator/common/ValidateIf');
export const { ValidateNested } = part<'ValidateNested'>('decorator/common/ValidateNested');
export const { Validator } = part<'Validator'>('validation/Validator');
