/** WeChat's tag for a page of the bank's, which lies over the whole page. It comes from the server that serves the preview, as pictures do. */
class WebView extends HTMLElement {
  static observedAttributes = ['src']

  attributeChangedCallback(_name: string, _old: string | null, address: string | null) {
    const { pathname, search } = new URL(address ?? '', location.href)
    const frame = Object.assign(document.createElement('iframe'), { src: location.origin + pathname + search, title: '网页' })
    this.replaceChildren(frame)
  }
}

export const defineWebView = () => customElements.define('web-view', WebView)
