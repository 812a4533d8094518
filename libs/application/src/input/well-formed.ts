const loneSurrogate = /\p{Surrogate}/u;

/** Whether text is well-formed Unicode: no half of a surrogate pair stands alone. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text);
}
