/**
 * A style sheet that is printed into the page is not to be fetched again by the script it belongs to. Vite's loader looks
 * for a link to it: there is one, which is off, made here because a browser that reads it in the page would fetch it.
 */
export function notePrintedSheets(): void {
  for (const { dataset } of document.querySelectorAll<HTMLStyleElement>('style[data-sheet]')) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', disabled: true, href: dataset['sheet']! })
    document.head.append(link)
  }
}
