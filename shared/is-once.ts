/** Whether no two of them are the same. */
export const isOnce = (values: readonly unknown[]): boolean => new Set(values).size === values.length
