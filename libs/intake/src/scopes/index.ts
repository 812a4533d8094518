export { isCountry, type Places, type SpellingFound } from './names.js';
export { namesIn } from './lists.js';
export { readScope, type ScopeReading } from './read-scope.js';
export { hasWordsOnly, scopesWithin, type ScopeInFile } from './scope-in-file.js';
