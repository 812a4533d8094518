export { alternativeSentence, protectsAgainst, type AlternativeSentence } from './alternative-sentence.js';
export { readCondition } from './conditions.js';
export { alternativesOf, readAlternative, readAlternatives, type AlternativeRead } from './alternatives.js';
export { saysGeneralPolicy } from './general-policy.js';
export { gradingsOf, readGradings, regionsOf } from './gradings.js';
export { readGrading, type GradingRead } from './grading-statement.js';
export { levelsNamed, levelWordings, type LevelNamed } from './levels.js';
export { passagesOf, type Passage, type ReadingContext } from './passage.js';
export { readContent } from './read-content.js';
