import type { RequestPattern } from '#shared/traffic/contract'

/** What QA typed into the count helper. */
export interface TypedPattern {
  route: string
  caller: string
  status: number | null
  body: string
}

/** Only what was typed has to fit. Null where the body is no JSON object. */
export function requestPattern({ route, caller, status, body }: TypedPattern): RequestPattern | null {
  const part = body.trim() === '' ? undefined : parsedObject(body)
  if (part === null) return null
  return {
    ...(route.trim() && { route: route.trim() }),
    ...(caller.trim() && { caller: caller.trim() }),
    ...(status !== null && { status }),
    ...(part && { body: part }),
  }
}

function parsedObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
