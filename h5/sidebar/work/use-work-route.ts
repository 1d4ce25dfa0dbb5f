import { onBeforeUnmount, onMounted } from 'vue'
import { useRouteStore } from './route-store'

/** Ties the route to the browser's address for as long as the sidebar stands. */
export function useWorkRoute(): ReturnType<typeof useRouteStore> {
  const routes = useRouteStore()
  onMounted(() => {
    addEventListener('hashchange', routes.follow)
    addEventListener('beforeunload', routes.askBeforeUnload)
  })
  onBeforeUnmount(() => {
    removeEventListener('hashchange', routes.follow)
    removeEventListener('beforeunload', routes.askBeforeUnload)
  })
  return routes
}
