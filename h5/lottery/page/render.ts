import { renderToString } from '@vue/server-renderer'
import type { CampaignView, DrawSkin } from '#shared/campaign/contract'
import { loadSkin } from '../draw/draw-skins'
import { drawKeyName } from '#shared/draw/draw-key'
import { boot } from './boot'
import { createLottery } from './create-lottery'
import { linkParts } from '#shared/channel/link-parts'
import { shareWords } from '#shared/share/share-words'

/** What the browser build produced for this page. */
export interface LotteryAssets {
  /** The client entry's address. */
  script: string
  /** Modules it imports: asked for beside it instead of after it. */
  preloads: string[]
  /** The page's style sheet, written into it. */
  css: string
  /** The same of the skins that come with their campaigns only, and the addresses of their style sheets. */
  skins: Partial<Record<DrawSkin, { script: string; css: string; sheet: string }>>
  /** The picture that a chat shows beside the link: with its host, for whoever shows it fetches it from his own. */
  cardImage: string
}

export interface LotteryPage {
  html: string
  /** The exact texts of its inline scripts: the content security policy lists their hashes. */
  inlineScripts: string[]
}

/** Text that may stand in HTML, or in a script block, and end neither. */
const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const escapeAttribute = (text: string) => escapeText(text).replaceAll('"', '&quot;')
const escapeJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

const nothingIsAsked = () => Promise.reject(new Error('the page is rendered without asking the API'))

// Script tags and not modulepreload, which iPhones before iOS 17 do not know.
const moduleTag = (address: string) => `<script type="module" src="${escapeText(address)}"></script>`

/** See printed-sheets.ts. */
const skinStyle = ({ css, sheet }: { css: string; sheet: string }) => `<style data-sheet="${escapeAttribute(sheet)}">${css}</style>`

/** What a chat that looks into a link makes its card from: Open Graph. */
function cardTags(campaign: CampaignView, image: string): string {
  const { title, text } = shareWords(campaign)
  const tag = (name: string, content: string) => `<meta property="og:${name}" content="${escapeAttribute(content)}">`
  return [tag('title', title), tag('description', text), tag('image', image)].join('\n')
}

/**
 * The whole page for a published campaign. Nothing in it belongs to a customer: the same bytes serve all of them.
 * The rules and the consent's full text come later, see CampaignRules.vue and ConsentText.vue.
 */
export async function renderLotteryPage(campaign: CampaignView, assets: LotteryAssets): Promise<LotteryPage> {
  const printed = { ...campaign, rules: [], consent: { ...campaign.consent, text: '' } }
  await loadSkin(campaign.skin)
  const skin = assets.skins[campaign.skin]
  const body = await renderToString(createLottery(printed, nothingIsAsked))
  // A finger that scratches gives no click.
  const tapEvent = campaign.skin === 'scratch' ? 'pointerdown' : 'click'
  const facts = [`/api/campaigns/${campaign.id}/`, drawKeyName(campaign.id), campaign.game !== null, tapEvent].map(escapeJson)
  const bootScript = `(${boot})(${facts},${linkParts})`
  const html = `<!doctype html>
<html lang="zh-CN" data-theme="lottery">
<head>
<meta charset="utf-8">
<script>${bootScript}</script>
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="theme-color" content="#b3121c">
<meta name="format-detection" content="telephone=no">
<title>${escapeText(campaign.name)} · ${escapeText(campaign.bankName)}</title>
${cardTags(campaign, assets.cardImage)}
<style>${assets.css}</style>${skin ? skinStyle(skin) : ''}
${[...assets.preloads, ...(skin ? [skin.script] : []), assets.script].map(moduleTag).join('\n')}
</head>
<body>
<div id="app">${body}</div>
<script type="application/json" id="campaign">${escapeJson(printed)}</script>
</body>
</html>
`
  return { html, inlineScripts: [bootScript] }
}
