import type { linkParts } from '#shared/channel/link-parts'

/** What the page's first script did before Vue arrived. */
export interface EarlyStart {
  /** Requests already on their way, by the end of their path. */
  sent: Record<string, Promise<Response>>
  /** The draw button was tapped. */
  isTapped?: boolean
  /** The last other button that was tapped: see use-early-tap.ts. */
  button?: HTMLElement | null
  /** Vue listens to the draw button from here on. */
  isAlive?: boolean
  /** Every button is alive. */
  handOver(): void
}

/**
 * Runs inline, first thing in <head>, from its own source text: it may use nothing from outside itself. Asks where the
 * customer stands while the rest still loads, and takes a tap that comes before Vue: who has nothing left to fill in
 * draws at once, unless a game comes first or something stands in the way. Every request waits in `sent` for Vue, which
 * makes it its own instead of sending a second one: what Vue would not ask for now must not lie there for later.
 */
export function boot(api: string, keyName: string, hasGame: boolean, tapEvent: string, readLink: typeof linkParts): void {
  const link = readLink(location.search)
  const next: Record<string, string> = { opened: 'participation/join', informed: 'draws' }
  const sent: EarlyStart['sent'] = {}
  const send = (path: string, init?: RequestInit) => (sent[path] = fetch(api + path, { method: 'POST', ...init }))
  const takeKey = () =>
    sessionStorage[keyName] || (sessionStorage[keyName] = crypto.getRandomValues(new Uint32Array(4)).join('-'))
  const goOn = async (answer: Response): Promise<void> => {
    const { step, refusal, hasWonGame } = await answer.clone().json()
    const path = next[step]
    if (!path || refusal || (path === 'draws' && hasGame && !hasWonGame)) return
    await goOn(await send(path, path === 'draws' ? { headers: { 'idempotency-key': takeKey() } } : {}))
  }
  const opened = send('participation', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(link),
  })
  const onTap = ({ type, target }: Event) => {
    const button = (target as Element).closest('button')
    if (!button?.matches('[data-draw]')) {
      if (type === 'click') early.button = button
      return
    }
    if (early.isTapped || early.isAlive) return
    early.isTapped = true
    document.documentElement.dataset.early = ''
    opened.then(goOn).catch(() => 0)
  }
  const early: EarlyStart = {
    sent,
    handOver() {
      removeEventListener(tapEvent, onTap)
      removeEventListener('click', onTap)
    },
  }
  // A line for who invited him: it has its place before it is known, and only here.
  if (link.invitation) document.documentElement.dataset.invited = ''
  try {
    // See ui/elder-key.ts.
    if (localStorage['koi-elder']) document.documentElement.dataset.elder = ''
  } catch {}
  opened.catch(() => 0)
  addEventListener(tapEvent, onTap)
  // The keyboard's tap, and the other buttons': where the two are the same event, it is listened to once.
  addEventListener('click', onTap)
  ;(window as { koi?: EarlyStart }).koi = early
}
