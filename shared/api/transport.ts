import type { Route } from './route'

export interface TransportRequest {
  method: Route['method']
  /** Path with its parameters filled in, no host. */
  path: string
  headers: Readonly<Record<string, string>>
  /** Sent as JSON; undefined sends no body. */
  body: unknown
}

export interface TransportResponse {
  status: number
  /** Parsed JSON, or undefined where there was none. */
  body: unknown
}

/** How a request leaves: axios, fetch or wx.request. Rejects only when no answer came. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>
