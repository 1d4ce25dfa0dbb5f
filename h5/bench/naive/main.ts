/**
 * The control: the same page as most are built, everything up front and drawn on the phone. A run in which it comes
 * out nearly as fast as the static page has measured the machine and not the pages.
 */
import axios from 'axios'
import { createPinia, defineStore } from 'pinia'
import Vant, { Button, Cell, CellGroup, NavBar } from 'vant'
import { createApp, defineComponent, h, onMounted, ref } from 'vue'

interface Campaign {
  name: string
  prizes: { name: string; amount: number }[]
  rules: string[]
}

const useCampaign = defineStore('campaign', () => {
  const campaign = ref<Campaign>()
  const load = async () => void (campaign.value = (await axios.get<Campaign>('/campaign')).data)
  return { campaign, load }
})

const App = defineComponent(() => {
  const store = useCampaign()
  const isTurning = ref(false)
  onMounted(store.load)
  const draw = async () => {
    isTurning.value = true
    await axios.post('/draw')
  }
  return () =>
    store.campaign && [
      h(NavBar, { title: store.campaign.name }),
      h('div', { class: ['disc', { turning: isTurning.value }] }),
      h(Button, { type: 'danger', block: true, 'data-draw': '', onClick: draw }, () => '立即抽奖'),
      h(CellGroup, () => store.campaign!.prizes.map(({ name, amount }) => h(Cell, { title: name, value: `${amount / 100}元` }))),
      h(CellGroup, () => store.campaign!.rules.map((label) => h(Cell, { label }))),
    ]
})

createApp(App).use(createPinia()).use(Vant).mount('#app')
