import { defineStore } from 'pinia'
import { ref } from 'vue'
import { ApiError, errorText } from '#shared/api/api-error'
import type { ManagerView } from '#shared/manager/contract'
import { useSurroundings } from '../surroundings'
import { forgetSignIn, SIGN_IN_ADDRESS, sendToSignIn } from './sign-in'

/** `checking` also while the browser leaves for OAuth; `unlisted`: known to WeCom, unknown to the bank. */
export type Standing = 'checking' | 'signedIn' | 'signedOut' | 'unlisted' | 'failed'

/** Who works with this sidebar, and whether he may. */
export const useManagerStore = defineStore('manager', () => {
  const surroundings = useSurroundings()
  const manager = ref<ManagerView | null>(null)
  const standing = ref<Standing>('checking')
  const failureText = ref('')

  async function load(): Promise<void> {
    if (!manager.value) standing.value = 'checking'
    try {
      manager.value = await surroundings.client.manager.showManager()
      standing.value = 'signedIn'
      forgetSignIn(surroundings)
    } catch (error) {
      failureText.value = errorText(error)
      standing.value = standingAfter(error)
    }
  }

  function standingAfter(error: unknown): Standing {
    const code = error instanceof ApiError ? error.code : 'INTERNAL_ERROR'
    if (code === 'UNAUTHENTICATED') return sendToSignIn(surroundings) ? 'checking' : 'signedOut'
    if (code === 'MANAGER_NOT_FOUND') return 'unlisted'
    return manager.value ? 'signedIn' : 'failed'
  }

  function signIn(): void {
    surroundings.leaveTo(SIGN_IN_ADDRESS)
  }

  return { manager, standing, failureText, load, signIn }
})
