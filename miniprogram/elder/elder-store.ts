import { computed, ref } from 'vue'
import { defineStore } from 'pinia'
import { wxStorage } from '../wx/wx-storage'

const KEPT = 'koi-elder'

/** Whether this phone's owner wants the large pages. */
export const useElderStore = defineStore('elder', () => {
  const isElder = ref(wxStorage.getItem(KEPT) !== null)

  function toggle() {
    isElder.value = !isElder.value
    if (isElder.value) wxStorage.setItem(KEPT, '1')
    else wxStorage.removeItem(KEPT)
  }

  return { isElder, screenClass: computed(() => (isElder.value ? 'screen is-elder' : 'screen')), toggle }
})
