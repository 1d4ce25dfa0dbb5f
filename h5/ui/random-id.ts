/** A name that nobody else has given anything: `crypto.randomUUID` is missing on older phones. */
export const randomId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')
