import { computed, defineComponent, ref } from '@vue-mini/core'
import { bankAddress } from '../../wx/bank-address'

export interface Props {
  name: string
  /** A path on the bank's server, or a whole address. */
  url: string
}

/** A manager's own WeCom code: pressed long, WeChat recognizes it. */
export function setup(props: Readonly<Props>) {
  const attempt = ref(0)
  const isBroken = ref(false)
  const address = computed(() => {
    const base = bankAddress(props.url)
    return attempt.value === 0 ? base : `${base}${base.includes('?') ? '&' : '?'}again=${attempt.value}`
  })

  function retry() {
    attempt.value += 1
    isBroken.value = false
  }

  return { address, isBroken, retry, fail: () => void (isBroken.value = true) }
}

defineComponent({ properties: { name: String, url: String }, setup })
