import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { ApiError } from '#shared/api/api-error'
import type { ScriptReview } from '#shared/compliance/contract'
import { openDesk, refuse } from '../testing/open-desk'
import ReviewDesk from './ReviewDesk.vue'
import type { ScriptDecision } from './review-store'

enableAutoUnmount(afterEach)

const review = (change: Partial<ScriptReview> = {}): ScriptReview => ({
  scriptId: 'own-tea', version: 1, title: '周末去喝茶', messages: ['{称呼}，这周末茶园开了。'], authorName: '林晚晴', branchName: '杭州西湖支行',
  submittedAt: '2026-02-27T01:30:00.000Z', state: 'pending', reason: null, decidedBy: null, decidedAt: null, isOwnWork: false, ...change,
})

/** The bank decides as it is told, whoever asks. */
function bank(waiting: ScriptReview[]) {
  const decided: ScriptReview[] = []
  const decideScriptReview = vi.fn(async ({ params, body }: { params: { scriptId: string }; body: ScriptDecision }) => {
    const [it] = waiting.splice(waiting.findIndex(({ scriptId }) => scriptId === params.scriptId), 1)
    const done = { ...it!, state: body.decision, reason: 'reason' in body ? body.reason : null, decidedBy: '何映雪', decidedAt: '2026-02-27T02:00:00.000Z' }
    decided.unshift(done)
    return done
  })
  return { listScriptReviews: async () => ({ waiting: [...waiting], decided: [...decided] }), decideScriptReview }
}

test('what waits is read as customers would read it, and let out with one tap (K4)', async () => {
  const { screen, press } = await openDesk(ReviewDesk, { compliance: bank([review()]) })
  expect(screen.get('article').text()).toContain('林晚晴 · 杭州西湖支行 · 2月27日 09:30提交{称呼}，这周末茶园开了。')
  await press('通过')
  expect(screen.text()).toContain('都审完了')
  expect(screen.get('details').text()).toContain('何映雪 2月27日 10:00通过')
})

test('it is given back with the reason, and not without', async () => {
  const compliance = bank([review()])
  const { screen, press, type } = await openDesk(ReviewDesk, { compliance })
  const answer = async () => screen.findAll('dialog button').find((it) => it.text() === '退回')!.trigger('click')
  await press('退回')
  await answer()
  expect(screen.get('dialog').text()).toContain('请写明退回的原因')
  await type('退回的原因', '语气太急')
  await answer()
  await vi.waitFor(() => expect(screen.get('details').text()).toContain('退回：语气太急'))
  expect(compliance.decideScriptReview).toHaveBeenCalledOnce()
})

test('one’s own work waits for somebody else', async () => {
  const { screen } = await openDesk(ReviewDesk, { compliance: bank([review({ isOwnWork: true })]) })
  expect(screen.findAll('article button')).toEqual([])
})

test('what its author has just changed is said, and shown as it is now', async () => {
  const waiting = [review()]
  const outdated = async () => {
    waiting[0] = review({ version: 2, title: '周六去喝茶' })
    throw new ApiError('REVIEW_OUTDATED')
  }
  const { screen, press } = await openDesk(ReviewDesk, { compliance: { ...bank(waiting), decideScriptReview: outdated } })
  await press('通过')
  expect(screen.get('article h3').text()).toBe('周六去喝茶')
  expect(screen.get('[role="alert"]').text()).toContain('作者刚刚改过这条话术')
})

test('what somebody else has decided meanwhile is gone, and it is said', async () => {
  const waiting = [review()]
  const late = async () => {
    waiting.length = 0
    throw new ApiError('WRONG_STATE')
  }
  const { screen, press } = await openDesk(ReviewDesk, { compliance: { ...bank(waiting), decideScriptReview: late } })
  await press('通过')
  expect(screen.find('article').exists()).toBe(false)
  expect(screen.get('[role="alert"]').text()).not.toBe('')
})

test('a list that does not come says so, and comes on another try', async () => {
  const compliance = { ...bank([review()]), listScriptReviews: refuse('NETWORK_ERROR') as ReturnType<typeof bank>['listScriptReviews'] }
  const { screen, press } = await openDesk(ReviewDesk, { compliance })
  expect(screen.text()).toContain('待审的话术没有加载出来')
  compliance.listScriptReviews = bank([review()]).listScriptReviews
  await press('重试')
  expect(screen.get('article h3').text()).toBe('周末去喝茶')
})
