/** Method and path only: all of the contract that reaches the customer's phone. `:name` marks a path parameter. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: `/${string}`
}

export type RouteTable = Readonly<Record<string, Route>>

/** `/api/campaigns/:campaignId` and its parameters to the path that is requested. */
export function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new TypeError(`path parameter "${name}" is missing for ${path}`)
    return encodeURIComponent(value)
  })
}
