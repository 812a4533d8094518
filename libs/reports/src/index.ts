/** Answers for people who take them away on paper: the court extract, the case bundle, the audit report. */
export {};
