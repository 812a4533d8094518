/** Official documents in, proposed instruments out, every field pointing at the words it came from. */
export {};
