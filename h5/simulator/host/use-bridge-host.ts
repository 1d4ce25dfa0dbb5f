import { computed, onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'
import type { BridgeHello } from '#shared/simulator/bridge-port'
import { randomId } from '../../ui/random-id'
import { useSurroundings } from '../surroundings'
import { hostPage, type Desk, type SendQuestion } from './hosted-page'

const isHello = (message: unknown) => (message as Partial<BridgeHello> | null)?.koiBridge === 'hello'

/** The client's side of the bridge to whatever page is loaded in this frame. */
export function useBridgeHost(frame: Readonly<ShallowRef<HTMLIFrameElement | null>>, desk: () => Desk, open: (conversationId: string) => void) {
  const { client } = useSurroundings()
  const questions = shallowRef<readonly SendQuestion[]>([])
  let port: MessagePort | null = null

  /** The page is gone: nobody answers it any more, and what it asked for is not sent. */
  function leave(): void {
    questions.value.forEach((it) => void it.decide(false))
    questions.value = []
    port?.close()
    port = null
  }

  function hear({ origin, source, data, ports: [opened] }: MessageEvent): void {
    const isOurs = origin === window.location.origin && source !== null && source === frame.value?.contentWindow
    if (!isOurs || !isHello(data) || !opened) return
    leave()
    port = opened
    hostPage({ client, pageId: randomId(), port, desk, open, ask: (it) => (questions.value = [...questions.value, it]) })
  }

  async function decide(isConfirmed: boolean): Promise<void> {
    const [first, ...rest] = questions.value
    questions.value = rest
    await first?.decide(isConfirmed)
  }

  onMounted(() => window.addEventListener('message', hear))
  onBeforeUnmount(() => {
    window.removeEventListener('message', hear)
    leave()
  })
  return { question: computed(() => questions.value[0] ?? null), decide, leave }
}
