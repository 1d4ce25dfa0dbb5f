/**
 * Who may import whom, as design and reviewers say it. Paths are the repository's, without extension; a package is its
 * own name. `from` and `to` are matched against them; a file that matches `except` is left alone; with `typesAllowed`
 * an `import type` passes.
 *
 * @typedef {{ from: RegExp, to: RegExp, because: string, except?: RegExp, typesAllowed?: boolean }} Direction
 */

/** Code that runs on the developer's machine only: tests, benches, browser tests, builds. */
const TOOLS = /\.test$|\/testing\/|\/bench\/|^h5\/e2e\/|\/vite$|^miniprogram\/(build|preview|template-check)\//

/** The files that hold validators. */
const SCHEMAS = /^shared\/.*\/(contract|define-contract|schemas|definition|refusal|message|bridge)$/

/** @type {Direction[]} */
const betweenFolders = [
  { from: /^shared\//, to: /^(mock-server|h5|miniprogram)\//, because: 'shared imports none of the other three folders' },
  { from: /^mock-server\//, to: /^(h5|miniprogram)\//, because: 'the server knows no screen' },
  { from: /^h5\//, to: /^(mock-server|miniprogram)\//, because: 'h5 reaches the server over HTTP and shares code through shared' },
  { from: /^miniprogram\//, to: /^(mock-server|h5)\//, because: 'the mini-program reaches the server over HTTP and shares code through shared' },
]

/** @type {Direction[]} */
const onThePhone = [
  { from: /^shared\//, to: /^(vue|pinia)$/, except: /-store$|\.test$/, because: 'in shared only a *-store.ts may use vue and pinia' },
  { from: /^(shared|h5|miniprogram)\//, to: /^node:/, except: TOOLS, because: 'this runs on a phone, where there is no Node' },
  {
    from: /^(shared|h5|miniprogram)\//,
    to: new RegExp(`^zod(/|$)|${SCHEMAS.source}`),
    except: new RegExp(`${TOOLS.source}|${SCHEMAS.source}|^shared/api/endpoint-types$`),
    typesAllowed: true,
    because: 'no validator may reach the phone: write import type',
  },
  { from: /^/, to: /^@wecom\/jssdk/, except: /^h5\/wecom\//, because: 'only h5/wecom talks to the WeCom SDK' },
]

/** @type {Direction[]} */
const insideH5 = [
  { from: /^h5\/lottery\//, to: /^h5\/(sidebar|simulator)\//, because: 'one app never imports another' },
  { from: /^h5\/sidebar\//, to: /^h5\/(lottery|simulator)\//, because: 'one app never imports another' },
  { from: /^h5\/simulator\//, to: /^h5\/(lottery|sidebar)\//, because: 'one app never imports another' },
  { from: /^h5\/(event|group-game)\//, to: /^h5\/(lottery|sidebar|simulator)\//, because: 'one app never imports another' },
  { from: /^h5\/(ui|wecom)\//, to: /^h5\/(lottery|sidebar|simulator|event|group-game)\//, because: 'ui and wecom are used by the apps, not the reverse' },
]

/** mock-server's folders that are neither a domain nor below one. */
const NO_DOMAIN = 'simulated|simulator|scenario|traffic|qa|bench|testing'

/** @type {Direction[]} */
const insideMockServer = [
  {
    from: new RegExp(`^mock-server/(?!(?:${NO_DOMAIN})/)[^/]+/`),
    to: /^mock-server\/(main|app|routes)$/,
    except: TOOLS,
    because: 'a domain folder is given what it needs and knows nothing above itself',
  },
  {
    from: new RegExp(`^mock-server/(?!(?:${NO_DOMAIN})/)[^/]+/`),
    to: /^mock-server\/simulated\//,
    except: TOOLS,
    because: 'the outside world is reached over HTTP, through gateway',
  },
  {
    from: /^mock-server\/(db|gateway)\//,
    to: /^mock-server\/(?!db\/|gateway\/)[^/]+\//,
    except: TOOLS,
    because: 'db and gateway lie below the domain folders',
  },
]

export const directions = [...betweenFolders, ...onThePhone, ...insideH5, ...insideMockServer]
