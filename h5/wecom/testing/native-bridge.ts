type Params = Record<string, unknown>

/** What the client answers: err_msg without the function's name, or more; `never` for one that hangs. */
export type NativeAnswer = string | Params | 'never' | Promise<string>

export interface NativeCall {
  name: string
  params: Params
}

/** A WeCom client before a page: its user agent and the one native object. What it answers can be changed at any time. */
export interface NativeClient {
  answers: Record<string, NativeAnswer | ((params: Params) => NativeAnswer)>
  readonly calls: NativeCall[]
  /** The names of what was called so far. */
  called(): string[]
  remove(): void
}

/** A client in which everything works, beside a chat with a customer. */
export const inSingleChat = {
  preVerifyJSAPI: 'ok',
  agentConfig: 'ok',
  getContext: { err_msg: 'getContext:ok', entry: 'single_chat_tools' },
  getCurExternalContact: { err_msg: 'getCurExternalContact:ok', userId: 'wm-zhou' },
  getCurExternalChat: { err_msg: 'getCurExternalChat:ok', chatId: 'wr-neighbours' },
  sendChatMessage: 'ok',
}

const page = () => window as { WeixinJSBridge?: unknown }

function setUserAgent(userAgent: string): void {
  Object.defineProperty(window.navigator, 'userAgent', { configurable: true, get: () => userAgent })
}

/** Puts the page into a client of this version; it stands beside a single chat, unless told otherwise. */
export function enterWecom(version = '4.1.36'): NativeClient {
  const before = window.navigator.userAgent
  const client: NativeClient = {
    answers: { ...inSingleChat },
    calls: [],
    called: () => client.calls.map(({ name }) => name),
    remove: () => {
      delete page().WeixinJSBridge
      setUserAgent(before)
    },
  }
  setUserAgent(`${before} wxwork/${version} MicroMessenger/7.0.1`)
  page().WeixinJSBridge = {
    on: () => undefined,
    invoke: async (name: string, params: Params, callback: (result: Params) => void) => {
      client.calls.push({ name, params })
      const answer = client.answers[name] ?? 'function not exist'
      const said = await (typeof answer === 'function' ? answer(params) : answer)
      if (said !== 'never') callback(typeof said === 'string' ? { err_msg: `${name}:${said}` } : { ...said })
    },
  }
  return client
}
