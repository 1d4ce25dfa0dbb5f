/** The prefix of a component's classes: `components/prize-list/index` → `components-prize-list-index`. */
export function styleScope(path: string): string {
  return path.replaceAll('/', '-')
}
