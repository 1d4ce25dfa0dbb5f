import type { BridgeAnswer, BridgeFrameName, BridgeHello, BridgeInvoke } from '#shared/simulator/bridge-port'

type Answer = Record<string, unknown>

interface ShimPort {
  onmessage: ((event: { data: BridgeAnswer }) => void) | null
  postMessage(message: BridgeInvoke): void
}

/** The one native object WeCom's SDK talks to. */
export interface NativeBridge {
  invoke(name: string, params: unknown, callback?: (result: Answer) => void): void
  on(event: string, handler: (event: Answer) => void): void
}

/** As much of a browser's window as the shim touches: this folder is compiled without the DOM. */
export interface ShimPage {
  /** The frame this page is shown in; null in none, or in another site's. */
  frameElement: { getAttribute(name: string): string | null } | null
  parent: { postMessage(hello: BridgeHello, origin: string, transfer: unknown[]): void }
  location: { href: string; origin: string }
  navigator: { userAgent: string }
  Navigator: { prototype: object }
  MessageChannel: new () => { port1: ShimPort; port2: unknown }
  Event: new (type: string) => object
  document: { dispatchEvent(event: object): unknown }
  WeixinJSBridge?: NativeBridge
}

/**
 * Makes a page in a frame of the simulator believe that it stands in WeCom's client. Runs before every other script,
 * from its own source text: it may use nothing from outside itself. The frame's own `name` says which client it plays:
 * the page cannot change that, and neither OAuth's redirects nor a reload lose it.
 */
export function bridgeShim(page: ShimPage): void {
  const readClient = (): string | undefined => {
    try {
      return (JSON.parse(page.frameElement?.getAttribute('name') ?? '') as BridgeFrameName).koiBridge.client
    } catch {
      return undefined
    }
  }
  const versions: Record<string, string> = { current: '4.1.36', old: '2.8.7' }
  const version = versions[readClient() ?? '']
  if (!version) return

  const userAgent = `${page.navigator.userAgent} wxwork/${version} MicroMessenger/7.0.1 Language/zh`
  Object.defineProperty(page.Navigator.prototype, 'userAgent', { configurable: true, get: () => userAgent })

  const { port1: port, port2 } = new page.MessageChannel()
  const callbacks = new Map<number, ((result: Answer) => void) | undefined>()
  const handlers = new Map<string, ((event: Answer) => void)[]>()
  let calls = 0
  port.onmessage = ({ data: answer }) => {
    if (answer.kind === 'event') return handlers.get(answer.name)?.forEach((handle) => handle(answer.data))
    const callback = callbacks.get(answer.id)
    callbacks.delete(answer.id)
    callback?.(answer.result)
  }
  page.parent.postMessage({ koiBridge: 'hello' }, page.location.origin, [port2])

  page.WeixinJSBridge = {
    invoke: (name, params, callback) => {
      const id = ++calls
      callbacks.set(id, callback)
      // The SDK passes functions along, which cannot be cloned.
      const plain = JSON.parse(JSON.stringify(params ?? {})) as Answer
      port.postMessage({ kind: 'invoke', id, name, params: plain, url: page.location.href.split('#')[0]! })
    },
    on: (event, handler) => void handlers.set(event, [...(handlers.get(event) ?? []), handler]),
  }
  page.document.dispatchEvent(new page.Event('WeixinJSBridgeReady'))
}
