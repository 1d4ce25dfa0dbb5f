/** Pictures come from the server that serves the preview, whatever host the package was built for: as wx-request.ts does it. */
export function fetchOwnImages(): void {
  const set = HTMLImageElement.prototype.setAttribute
  HTMLImageElement.prototype.setAttribute = function (name, value) {
    const { protocol, pathname, search } = new URL(String(value), location.href)
    set.call(this, name, name === 'src' && protocol.startsWith('http') ? location.origin + pathname + search : value)
  }
}
