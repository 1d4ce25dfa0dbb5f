import type { Transport } from '#shared/api/transport'

const TIMEOUT_MS = 15_000

/** For the mini-program: axios would add 58 KB to the package. wx.request sends and reads JSON by default. */
export function wxTransport(request: typeof wx.request, baseUrl: string): Transport {
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      request({
        url: baseUrl + path,
        method,
        header: { ...headers },
        data: body as WechatMiniprogram.IAnyObject | undefined,
        timeout: TIMEOUT_MS,
        // What was no JSON stays a string: an answer from something between us and the server.
        success: ({ statusCode, data }) => resolve({ status: statusCode, body: typeof data === 'string' ? undefined : data }),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      })
    })
}
