import { computed, definePage, ref, type Query } from '@vue-mini/core'
import { usePanel } from '../../wx/use-panel'

const names = { signIn: '签到', offers: '领券', coupons: '我的券' } as const

type Part = keyof typeof names

const parts = Object.keys(names) as Part[]

/** 天天福利: what a customer comes back for (C19), one thing at a time; `?part=coupons` begins with another. */
export function setup({ part }: Query) {
  const shown = ref<Part>(parts.find((it) => it === part) ?? 'signIn')
  return {
    ...usePanel(),
    shown,
    tabs: computed(() => parts.map((name) => ({ name, text: names[name], isShown: name === shown.value }))),
    choose: ({ currentTarget }: { currentTarget: { dataset: { part: Part } } }) => void (shown.value = currentTarget.dataset.part),
  }
}

definePage(setup)
