type Params = Record<string, unknown>

/** What the client answers: err_msg without the function's name, or more; `never` for one that hangs. */
export type NativeAnswer = string | Params | 'never' | Promise<string>

export interface NativeCall {
  name: string
  params: Params
}

/** A client, WeChat's or WeCom's, before a page: its user agent and the one native object. What it answers can be changed at any time. */
export interface NativeClient {
  answers: Record<string, NativeAnswer | ((params: Params) => NativeAnswer)>
  readonly calls: NativeCall[]
  /** The names of what was called so far. */
  called(): string[]
  /** Whether the page waits for this event of the client. */
  listensTo(event: string): boolean
  /** The person does it: taps 发送给朋友, say. */
  tell(event: string): void
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
  sendAppMessage: 'ok',
  updateAppMessageShareData: 'ok',
  updateTimelineShareData: 'ok',
}

const page = () => window as { WeixinJSBridge?: unknown }

function setUserAgent(userAgent: string): void {
  Object.defineProperty(window.navigator, 'userAgent', { configurable: true, get: () => userAgent })
}

/** Puts the page into WeCom's client of this version; it stands beside a single chat, unless told otherwise. */
export const enterWecom = (version = '4.1.36') => enterClient(`wxwork/${version} MicroMessenger/7.0.1`)

export const enterWechat = () => enterClient('MicroMessenger/8.0.50')

function enterClient(signs: string): NativeClient {
  const before = window.navigator.userAgent
  const handlers = new Map<string, () => void>()
  const client: NativeClient = {
    answers: { ...inSingleChat },
    calls: [],
    called: () => client.calls.map(({ name }) => name),
    listensTo: (event) => handlers.has(event),
    tell: (event) => handlers.get(event)!(),
    remove: () => {
      delete page().WeixinJSBridge
      setUserAgent(before)
    },
  }
  setUserAgent(`${before} ${signs}`)
  page().WeixinJSBridge = {
    on: (event: string, handler: () => void) => void handlers.set(event, handler),
    invoke: async (name: string, params: Params, callback: (result: Params) => void) => {
      client.calls.push({ name, params })
      const answer = client.answers[name] ?? 'function not exist'
      const said = await (typeof answer === 'function' ? answer(params) : answer)
      if (said !== 'never') callback(typeof said === 'string' ? { err_msg: `${name}:${said}` } : { ...said })
    },
  }
  return client
}
