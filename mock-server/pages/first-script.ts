import type { Plugin } from 'vite'

const HEAD = /<head\b[^>]*>/

/** The page with a classic script that runs before every other one in it. */
export const withFirstScript = (html: string, script: string) => html.replace(HEAD, (head) => `${head}\n    <script src="${script}"></script>`)

/** The same for a page that Vite serves from source. */
export const firstScriptPlugin = (page: string, script: string): Plugin => ({
  name: 'koi:first-script',
  transformIndexHtml: (_html, { path }) => (path === page ? [{ tag: 'script', attrs: { src: script }, injectTo: 'head-prepend' }] : []),
})
