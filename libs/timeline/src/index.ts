export * from './answer.js';
export * from './question.js';
