import {
  booleanCheck,
  borderCheck,
  choiceCheck,
  dayCheck,
  impreciseCheck,
  instrumentCheck,
  numberCheck,
  objectCheck,
  textCheck,
  topicCheck,
  trueCheck,
  wholeNumberCheck,
  type Checked,
} from './checks.js';
import { constraint, optionsFor } from './constraint.js';
import {
  describeField,
  standsForUnknownKind,
  type Field,
  type FieldShape,
  type InputClass,
  type PlainShape,
  type Variants,
} from './field-table.js';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateIf, ValidateNested } from './validating.js';

/**
 * Decorators for the fields of input. Each says three things at once: what class-validator checks, what a description of the interface
 * shows, and what an event holds where the field is left out.
 */
export interface FieldOptions {
  /** What the field means, for a description of the interface. */
  readonly about?: string;
  /** May be left out or null; an event then holds `absent`, by default null or an empty list. */
  readonly optional?: boolean;
  readonly absent?: string;
  /** Must be there, and null says something of its own: whoever leaves it out has said nothing. */
  readonly mayBeNull?: boolean;
}

export interface TextOptions extends FieldOptions {
  /** UTF-16 code units; default 20,000. The deciders may allow less. */
  readonly max?: number;
  /** Whether a text without any character says something. */
  readonly mayBeEmpty?: boolean;
}

export interface ListOptions extends FieldOptions {
  /** Fewest elements, default 0. */
  readonly min?: number;
}

const longestText = 20_000;
const mostElements = 2_000;
const value = { kind: 'value' } as const;

export function Text(options: TextOptions = {}): PropertyDecorator {
  const max = options.max ?? longestText;
  const { mayBeEmpty = false } = options;
  const least = mayBeEmpty ? {} : { minLength: 1 };
  return scalar(textCheck(max, mayBeEmpty), { type: 'string', ...least, maxLength: max }, options);
}

export function Texts(options: TextOptions & ListOptions = {}): PropertyDecorator {
  return listOf(textCheck(options.max ?? longestText), { type: 'string' }, options);
}

/** A civil date that exists. */
export function Day(options: FieldOptions = {}): PropertyDecorator {
  return scalar(dayCheck, { type: 'string', format: 'date', example: '2025-06-04' }, options);
}

export function Days(options: ListOptions = {}): PropertyDecorator {
  return listOf(dayCheck, { type: 'string', format: 'date' }, options);
}

/** A date of which perhaps only bounds are known, in EDTF. */
export function ImpreciseDay(options: FieldOptions = {}): PropertyDecorator {
  return scalar(impreciseCheck, { type: 'string', example: '[2023-02-01..2023-03-31]' }, options);
}

/** A civil date, or `..` for a period that is open on this side. */
export function PeriodBorder(options: FieldOptions = {}): PropertyDecorator {
  return scalar(borderCheck, { type: 'string', example: '..' }, options);
}

export function Instrument(options: FieldOptions = {}): PropertyDecorator {
  return scalar(instrumentCheck, { type: 'string', example: 'wbv-2025-11' }, options);
}

export function Instruments(options: ListOptions = {}): PropertyDecorator {
  return listOf(instrumentCheck, { type: 'string', example: 'wbv-2025-11' }, options);
}

export function TopicKey(options: FieldOptions = {}): PropertyDecorator {
  return scalar(topicCheck, { type: 'string', example: 'article-15c' }, options);
}

export function TopicKeys(options: ListOptions = {}): PropertyDecorator {
  return listOf(topicCheck, { type: 'string', example: 'article-15c' }, options);
}

/** A country by ISO 3166-1 code or any known name. */
export function Country(options: FieldOptions = {}): PropertyDecorator {
  return scalar(textCheck(200), { type: 'string', example: 'ML' }, options, { kind: 'country' });
}

/** Regions by ISO 3166-2 code or any known spelling. */
export function Regions(options: ListOptions = {}): PropertyDecorator {
  return listOf(textCheck(200), { type: 'string', example: 'Gao' }, options, { kind: 'regions' });
}

/** One of a closed list of codes. */
export function Choice(codes: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return scalar(choiceCheck(codes), { type: 'string', enum: [...codes] }, options);
}

export function WholeNumber(from: number, through: number, options: FieldOptions = {}): PropertyDecorator {
  return scalar(
    wholeNumberCheck(from, through),
    { type: 'integer', minimum: from, maximum: through },
    options,
  );
}

export function Quantity(options: FieldOptions = {}): PropertyDecorator {
  return scalar(numberCheck, { type: 'number' }, options);
}

export function YesNo(options: FieldOptions = {}): PropertyDecorator {
  return scalar(booleanCheck, { type: 'boolean' }, options);
}

/** Only the value true: a field that is either there or not. */
export function Mark(options: FieldOptions = {}): PropertyDecorator {
  return scalar(trueCheck, { type: 'boolean', enum: [true] }, options);
}

/** Any JSON object, checked elsewhere. */
export function AnyObject(options: FieldOptions = {}): PropertyDecorator {
  return scalar(objectCheck, { type: 'object', additionalProperties: true }, options);
}

/** An object with fields of its own. */
export function Part(type: InputClass, options: FieldOptions = {}): PropertyDecorator {
  return together(options, false, type, { kind: 'part', of: () => type }, nested('value'));
}

export function Parts(type: InputClass, options: ListOptions = {}): PropertyDecorator {
  const constraints = [...wholeList(options), ...nested('elements')];
  return together(options, true, type, { kind: 'part', of: () => type }, constraints);
}

/** Who says so, an object with fields of its own; left out: the instrument itself. */
export function SourceField(type: InputClass, options: FieldOptions = {}): PropertyDecorator {
  const optional = { ...options, optional: true };
  return together(optional, false, type, { kind: 'source', of: () => type }, nested('value'));
}

/** An object whose fields depend on its `kind`. */
export function OneOf(variants: Variants, options: FieldOptions = {}): PropertyDecorator {
  const holds = { kind: 'part', of: chooseAmong(variants) } as const;
  return together(options, false, Object.values(variants), holds, nested('value'));
}

export function ListOfOneOf(variants: Variants, options: ListOptions = {}): PropertyDecorator {
  const holds = { kind: 'part', of: chooseAmong(variants) } as const;
  const constraints = [...wholeList(options), ...nested('elements')];
  return together(options, true, Object.values(variants), holds, constraints);
}

function chooseAmong(variants: Variants): (raw: Record<string, unknown>) => InputClass {
  class UnknownKind {
    kind!: string;
  }
  Choice(Object.keys(variants))(UnknownKind.prototype, 'kind');
  standsForUnknownKind(UnknownKind);
  return ({ kind }) =>
    typeof kind === 'string' && Object.hasOwn(variants, kind) ? variants[kind]! : UnknownKind;
}

function scalar(
  { check, text }: Checked,
  shape: PlainShape,
  options: FieldOptions,
  holds: Field['holds'] = value,
): PropertyDecorator {
  return together(options, false, shape, holds, [constraint(text, check)]);
}

function listOf(
  { check, text }: Checked,
  items: PlainShape,
  options: ListOptions,
  holds: Field['holds'] = value,
): PropertyDecorator {
  const constraints = [...wholeList(options), constraint(text, check, 'elements')];
  return together(options, true, items, holds, constraints);
}

function nested(of: 'value' | 'elements'): PropertyDecorator[] {
  const { check, text } = objectCheck;
  return [constraint(text, check, of), ValidateNested(optionsFor({ ...text, of, check }))];
}

function wholeList({ min = 0 }: ListOptions): PropertyDecorator[] {
  const whole = { of: 'list', check: null } as const;
  const list = { code: 'wrong-type', nl: 'Hier is een lijst verwacht.', en: 'Expected a list here.' };
  const few = {
    code: 'too-few',
    nl: `De lijst moet er minstens ${min} bevatten.`,
    en: `The list must hold at least ${min}.`,
  };
  const many = {
    code: 'too-many',
    nl: `De lijst mag er hooguit ${mostElements} bevatten.`,
    en: `The list may hold at most ${mostElements}.`,
  };
  return [
    IsArray(optionsFor({ ...list, of: 'value', check: null })),
    ArrayMaxSize(mostElements, optionsFor({ ...many, ...whole })),
    ...(min > 0 ? [ArrayMinSize(min, optionsFor({ ...few, ...whole }))] : []),
  ];
}

function together(
  options: FieldOptions,
  list: boolean,
  shown: FieldShape['value'],
  holds: Field['holds'],
  constraints: readonly PropertyDecorator[],
): PropertyDecorator {
  const { optional = false, mayBeNull = false, about, absent = list ? [] : null } = options;
  const shape: FieldShape = {
    value: shown,
    list,
    required: !optional,
    nullable: (optional || mayBeNull) && !list,
    ...(about === undefined ? {} : { about }),
  };
  return (target, property) => {
    describeField(target.constructor, String(property), {
      list,
      holds,
      absent: optional ? absent : undefined,
      mayBeNull,
      shape,
    });
    if (optional) IsOptional()(target, property);
    if (mayBeNull) ValidateIf((_object, given) => given !== null)(target, property);
    for (const decorate of constraints) decorate(target, property);
  };
}
