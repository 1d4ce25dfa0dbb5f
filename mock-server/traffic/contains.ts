const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether every part that is asked for is there: objects may hold more, lists and plain values have to be equal. */
export function contains(whole: unknown, part: unknown): boolean {
  if (isObject(part)) return isObject(whole) && Object.entries(part).every(([name, value]) => contains(whole[name], value))
  if (!Array.isArray(part)) return whole === part
  return Array.isArray(whole) && whole.length === part.length && part.every((value, index) => contains(whole[index], value))
}
