/** The id of the control that edits what lies at this path. */
export const placeId = (path: string) => `at-${path}`

/** The control at this path, else the nearest thing around it, else the line of the section it stands in. */
function findPlace(path: string): HTMLElement | null {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const place = document.getElementById(placeId(parts.slice(0, length).join('.')))
    if (place) return place
  }
  return document.querySelector<HTMLElement>(`[data-fields~="${parts[0]}"] summary`)
}

/** Brings what lies at this path before one's eyes and under one's fingers. */
export function jumpTo(path: string): void {
  const place = findPlace(path)
  const section = place?.closest('details')
  if (section) section.open = true
  place?.focus()
  place?.scrollIntoView({ block: 'center' })
}
