import { computed, defineComponent } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import { benefitKindTexts, localTitle, placeText } from '#shared/local-benefit/local-benefit-words'
import { campaignOfLink } from '../../campaign/campaign-of-link'
import { useAnswer } from '../../wx/use-answer'

export type Props = Record<never, never>

/** The group of his city, and what it has for its members and nobody else (C20). */
export function setup() {
  const { localBenefit } = useClient()
  const { answer, problem, load } = useAnswer(() => localBenefit.showLocalBenefits())
  const local = computed(() => {
    const shown = answer.value
    if (!shown) return null
    const benefits = shown.benefits.map(({ id, kind, name, text, way, link }) => ({
      id, kind: benefitKindTexts[kind], name, text, way, campaign: campaignOfLink(link) ?? '',
    }))
    return { title: localTitle(shown), place: placeText(shown), benefits }
  })
  return {
    problem, load, local,
    // Another campaign has stores of its own: it begins anew, as its link does on the H5 page.
    openDraw: ({ currentTarget }: { currentTarget: { dataset: { campaign: string } } }) =>
      void wx.reLaunch({ url: `/pages/campaign/index?c=${currentTarget.dataset.campaign}` }),
  }
}

defineComponent({ setup })
