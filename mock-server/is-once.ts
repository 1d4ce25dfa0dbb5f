/** Whether no two of them are the same: ids in a file that a person writes. */
export const isOnce = (values: readonly string[]): boolean => new Set(values).size === values.length
