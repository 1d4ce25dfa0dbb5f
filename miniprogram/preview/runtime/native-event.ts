/** What WeChat itself tells with an event of one of its tags; the framework hands on of a browser's event what every tag has. */
const told = new WeakMap<object, object>()

/** WeChat tells a page of something that it did itself. */
export function tellPage(element: Element, type: string, detail: object): void {
  told.set(element, detail)
  element.dispatchEvent(new Event(type, { bubbles: true }))
  told.delete(element)
}

/** A field tells its text, and WeChat what it has done. */
export function nativeDetail(element: object | null, type: string, detail: object): object {
  if (type === 'input') return { value: (element as { value?: string } | null)?.value ?? '' }
  return (element && told.get(element)) ?? detail
}
