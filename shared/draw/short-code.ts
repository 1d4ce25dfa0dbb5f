/** The ends of a long code: 64 digits are nothing to read on a phone. */
export const shortCode = (code: string) => `${code.slice(0, 8)}…${code.slice(-8)}`
