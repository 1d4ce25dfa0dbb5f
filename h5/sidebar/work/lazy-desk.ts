import { defineAsyncComponent, type Component } from 'vue'
import DeskMissing from './DeskMissing.vue'
import WorkSkeleton from './WorkSkeleton.vue'

/** A work area that is fetched when somebody opens it: a manager beside a chat never loads the editor. */
export function lazyDesk(loader: () => Promise<Component>): Component {
  return defineAsyncComponent({ loader, loadingComponent: WorkSkeleton, errorComponent: DeskMissing, delay: 0 })
}
