import type { ValidationOptions } from 'class-validator';

import { ValidateBy } from './validating.js';

/** How a broken constraint is told in both languages. `code` is stable. */
export interface ConstraintText {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
}

export type Check = (value: unknown) => boolean;

/** What travels through class-validator with a constraint, so that a fault can be told with its exact place. */
export interface ConstraintContext extends ConstraintText {
  /** Of the value itself, of every element of a list, or of a list as a whole. */
  readonly of: 'value' | 'elements' | 'list';
  readonly check: Check | null;
}

/** A class-validator constraint that says in both languages what was wrong. */
export function constraint(
  text: ConstraintText,
  check: Check,
  of: ConstraintContext['of'] = 'value',
): PropertyDecorator {
  return ValidateBy(
    { name: text.code, validator: { validate: (value: unknown) => check(value) } },
    optionsFor({ ...text, of, check }),
  );
}

export function optionsFor(context: ConstraintContext): ValidationOptions {
  return { each: context.of === 'elements', message: context.en, context };
}
