import { ref } from 'vue'
import { defineStore } from 'pinia'
import { createDrawSenses } from '#shared/draw/draw-senses'
import { followDraw } from '#shared/draw/follow-draw-store'
import { wxStorage } from '../wx/wx-storage'
import { wxSenses } from './wx-senses'

/** The H5 page's own name for it. Off until its owner wants it: people open the card in meetings, and on the bus. */
const KEPT = 'koi-senses'

/** Sound and vibration of the draw: off by default. */
export const useSensesStore = defineStore('senses', () => {
  const isOn = ref(wxStorage.getItem(KEPT) !== null)
  let unfollow: (() => void) | undefined

  function begin() {
    if (isOn.value) unfollow ??= followDraw(createDrawSenses(wxSenses()))
  }

  function end() {
    unfollow?.()
    unfollow = undefined
  }

  function turn() {
    isOn.value = !isOn.value
    if (isOn.value) wxStorage.setItem(KEPT, '1')
    else wxStorage.removeItem(KEPT)
    if (isOn.value) begin()
    else end()
  }

  return { isOn, begin, end, turn }
})
