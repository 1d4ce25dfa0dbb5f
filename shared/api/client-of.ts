import type { Input, Output, EmptyInput } from './endpoint-types'
import { ApiError, apiErrorFrom } from './api-error'
import { fillPath, type Route, type RouteTable } from './route'
import type { Transport } from './transport'

type Call<E> = EmptyInput extends Input<E> ? (input?: Input<E>) => Promise<Output<E>> : (input: Input<E>) => Promise<Output<E>>

/** One function per endpoint, by domain: `client.draw.drawPrize({ params, headers })`. Each throws ApiError only. */
export type ClientOf<C extends Record<string, { endpoints: object }>> = {
  readonly [D in keyof C]: { readonly [K in keyof C[D]['endpoints']]: Call<C[D]['endpoints'][K]> }
}

interface AnyInput {
  params?: Record<string, string>
  headers?: Record<string, string>
  body?: unknown
}

function callRoute(route: Route, transport: Transport) {
  return async (input: AnyInput = {}): Promise<unknown> => {
    const request = {
      method: route.method,
      path: fillPath(route.path, input.params),
      headers: input.headers ?? {},
      body: input.body,
    }
    const response = await transport(request).catch((cause: unknown) => {
      throw Object.assign(new ApiError('NETWORK_ERROR'), { cause })
    })
    // Every endpoint answers with JSON: a 200 without it is a hotel's log-in page, say.
    if (response.status >= 400 || response.body === undefined) throw apiErrorFrom(response.body)
    return response.body
  }
}

/** The thin client all front ends use, of these domains; carries no schema, shows nothing, retries nothing. */
export function clientOf<C extends Record<string, { endpoints: object }>>(tables: Record<keyof C, RouteTable>, transport: Transport): ClientOf<C> {
  const domains = Object.entries<RouteTable>(tables).map(([domain, table]) => [
    domain,
    Object.fromEntries(Object.entries(table).map(([name, route]) => [name, callRoute(route, transport)])),
  ])
  return Object.fromEntries(domains) as ClientOf<C>
}
