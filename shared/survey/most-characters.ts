/** The longest free answer of a survey. */
export const MOST_CHARACTERS = 200
