import { computed, defineComponent, ref } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import type { OfferView } from '#shared/coupon/contract'
import { conditionText, offerNote, offerRefusalText, takenText } from '#shared/coupon/coupon-text'
import { formatYuan } from '#shared/money/yuan'
import { useAnswer } from '../../wx/use-answer'

export type Props = Record<never, never>

const offerText = (offer: OfferView) => ({
  id: offer.id,
  amount: formatYuan(offer.amount),
  name: offer.name,
  condition: conditionText(offer),
  note: offerNote(offer),
  isOver: offer.refusal === 'SOLD_OUT',
  action: offer.refusal === null ? '领取' : '',
})

/** 领券: what can be taken today, and why the rest cannot (C19). */
export function setup() {
  const { coupon } = useClient()
  const { answer, problem, load } = useAnswer(() => coupon.listOffers())
  const said = ref('')
  let isTaking = false

  async function ask(offer: OfferView): Promise<string> {
    const taken = await coupon.takeCoupon({ params: { offerId: offer.id } })
    // What is left to take follows from what was taken: asked for, not guessed.
    await load()
    return taken.outcome === 'taken' ? takenText(offer) : offerRefusalText(offer, taken.refusal)
  }

  async function take({ currentTarget }: { currentTarget: { dataset: { offer: string } } }) {
    const offer = answer.value?.offers.find(({ id }) => id === currentTarget.dataset.offer)
    if (isTaking || !offer) return
    isTaking = true
    said.value = await ask(offer).catch(errorText)
    isTaking = false
  }

  return { problem, load, said, take, offers: computed(() => answer.value?.offers.map(offerText) ?? null) }
}

defineComponent({ setup })
