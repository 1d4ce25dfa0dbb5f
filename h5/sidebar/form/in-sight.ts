import type { Directive } from 'vue'

/** What a tap has opened further down than the window reaches is scrolled into sight. */
export const vInSight: Directive<HTMLElement> = {
  mounted: (element) => element.scrollIntoView({ block: 'nearest' }),
}
