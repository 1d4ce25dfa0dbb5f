import type { Device } from '#shared/device/device-store'
import { linkParts } from '#shared/channel/link-parts'
import { randomId } from '../../ui/random-id'

/** Nothing of it is touched before it is asked for: the server renders the page, too. */
export const browserDevice: Device = {
  link: () => linkParts(location.search),
  kept: {
    getItem: (name) => sessionStorage.getItem(name),
    setItem: (name, value) => sessionStorage.setItem(name, value),
    removeItem: (name) => sessionStorage.removeItem(name),
  },
  isOnline: () => navigator.onLine,
  uptimeMs: () => performance.now(),
  later(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  randomId,
}
