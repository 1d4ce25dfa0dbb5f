import { expect, test } from 'vitest'
import { draftContract } from '#shared/draft/contract'
import { whitelistContract } from '#shared/whitelist/contract'
import { whitelistHandlers } from '../whitelist/handlers'
import { draftHandlers } from './handlers'
import { useDraftWorld, written } from './testing/draft-world'

const world = useDraftWorld()

/** An answer with anything more or less in it than the contract says does not pass. */
function expectInContract(name: keyof typeof draftContract.endpoints, answer: object): void {
  expect(draftContract.endpoints[name].response.parse(answer)).toEqual(answer)
}

test('from the first draft to the publication every answer is what the contract says', async () => {
  const handlers = draftHandlers(world())
  const [params, maker] = [{ campaignId: 'spring' }, { managerId: 'maker' }]
  const created = await handlers.createDraft({ body: { from: 'definition', definition: written, isTemplate: false }, ...maker })
  expectInContract('createDraft', created)
  const saved = await handlers.saveDraft({ params, body: { version: 1, definition: { ...written, name: '元宵有礼' } }, ...maker })
  expectInContract('saveDraft', saved)
  expectInContract('submitDraft', await handlers.submitDraft({ params, body: { version: 2 }, ...maker }))
  const decision = { version: 2, decision: 'publish', note: '同意' } as const
  const decided = await handlers.decideDraft({ params, body: decision, managerId: 'checker' })
  expectInContract('decideDraft', decided)
  const shown = await handlers.showDraft({ params, ...maker })
  expectInContract('showDraft', shown)
  expect(shown).toMatchObject({ name: '元宵有礼', version: 2, state: 'published', note: '同意', submittedBy: '经办甲' })
  expectInContract('listDrafts', await handlers.listDrafts(maker))
})

test('an upload and the list it makes are what the contract says', async () => {
  await draftHandlers(world()).createDraft({ body: { from: 'definition', definition: written, isTemplate: false }, managerId: 'maker' })
  const handlers = whitelistHandlers(world())
  const asked = { params: { campaignId: 'spring' }, managerId: 'maker' }
  const upload = await handlers.uploadWhitelist({ ...asked, body: { fileName: 'a.csv', csv: '手机号\n13805715424\n1' } })
  expect(whitelistContract.endpoints.uploadWhitelist.response.parse(upload)).toEqual(upload)
  const list = await handlers.showWhitelist(asked)
  expect(whitelistContract.endpoints.showWhitelist.response.parse(list)).toEqual(list)
})
