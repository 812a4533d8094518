/** Who may do what: `Tokens.read(text)` reads the tokens file, `tokens.require(authorizationHeader, right)` gives the holder. */
export * from './rights.js';
export * from './tokens.js';
