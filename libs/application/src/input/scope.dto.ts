import { Choice, Country, ListOfOneOf, OneOf, Regions, Text } from './fields.js';

export class WholeCountryScope {
  @Choice(['whole-country'])
  kind!: 'whole-country';

  @Text({ max: 4_000, optional: true })
  words?: string | null;
}

export class RegionsScope {
  @Choice(['regions'])
  kind!: 'regions';

  @Regions({ min: 1, about: 'Names or codes.' })
  regions!: string[];

  @Text({ max: 4_000, optional: true })
  words?: string | null;
}

export class AllButScope {
  @Choice(['all-but'])
  kind!: 'all-but';

  @Regions({ min: 1, about: 'Names or codes of the regions left out.' })
  regions!: string[];

  @Text({ max: 4_000, optional: true })
  words?: string | null;
}

export class RemainderScope {
  @Choice(['remainder'])
  kind!: 'remainder';

  @Text({ max: 4_000, optional: true })
  words?: string | null;
}

/** Several areas or groups together. */
export class UnionScope {
  @Choice(['union'])
  kind!: 'union';

  of!: ScopeInput[];

  @Text({ max: 4_000, optional: true })
  words?: string | null;
}

/** An area without another. */
export class DifferenceScope {
  @Choice(['difference'])
  kind!: 'difference';

  of!: ScopeInput;

  minus!: ScopeInput;

  @Text({ max: 4_000, optional: true })
  words?: string | null;
}

/** Less than a whole region: a city, a district, "delen van". */
export class PartScope {
  @Choice(['part'])
  kind!: 'part';

  @Text({ max: 500, about: 'The part as the text names it.' })
  part!: string;

  of!: ScopeInput;

  @Text({ max: 4_000, optional: true })
  words?: string | null;
}

export class GroupScope {
  @Choice(['group'])
  kind!: 'group';

  @Text({ max: 500, about: 'The people as the text names them.' })
  group!: string;

  within?: ScopeInput | null;

  @Text({ max: 4_000, optional: true })
  words?: string | null;
}

export class ControlledTerritoryScope {
  @Choice(['controlled-territory'])
  kind!: 'controlled-territory';

  @Text({ max: 500, about: 'Who controls it.' })
  by!: string;

  within?: ScopeInput | null;

  @Text({ max: 4_000, optional: true })
  words?: string | null;
}

/** The areas that another paragraph of the same country names on the asked day. */
export class AsInScope {
  @Choice(['as-in'])
  kind!: 'as-in';

  @Text({ max: 500, about: 'That paragraph as numbered on the asked day, C7/23.4.2.' })
  citation!: string;

  @Text({ max: 4_000, optional: true })
  words?: string | null;
}

export class AbroadScope {
  @Choice(['abroad'])
  kind!: 'abroad';

  @Country({ optional: true, about: 'Left out where the text does not say which country.' })
  country?: string | null;

  @Text({ max: 4_000, optional: true })
  words?: string | null;
}

export class WordsScope {
  @Choice(['words'])
  kind!: 'words';

  @Text({ max: 4_000, about: 'The words of the text, where they could not be resolved.' })
  words!: string;
}

/** The area or group a text speaks of. */
export const scopeVariants = {
  'whole-country': WholeCountryScope,
  regions: RegionsScope,
  'all-but': AllButScope,
  remainder: RemainderScope,
  union: UnionScope,
  difference: DifferenceScope,
  part: PartScope,
  group: GroupScope,
  'controlled-territory': ControlledTerritoryScope,
  'as-in': AsInScope,
  abroad: AbroadScope,
  words: WordsScope,
};
export type ScopeInput = InstanceType<(typeof scopeVariants)[keyof typeof scopeVariants]>;

/** Fields that hold scopes themselves can be described only once all kinds of scope are. */
ListOfOneOf(scopeVariants, { min: 1 })(UnionScope.prototype, 'of');
OneOf(scopeVariants)(DifferenceScope.prototype, 'of');
OneOf(scopeVariants)(DifferenceScope.prototype, 'minus');
OneOf(scopeVariants, { about: 'What it lies in.' })(PartScope.prototype, 'of');
for (const type of [GroupScope, ControlledTerritoryScope]) {
  OneOf(scopeVariants, { optional: true, about: 'Left out: wherever in the country.' })(
    type.prototype,
    'within',
  );
}
