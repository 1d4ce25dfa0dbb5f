import { decideScriptReview } from '../compliance/decide-script-review'
import { saveScript } from '../script/own-script'
import { scenario } from './scenario'

/** What managers wrote waits for the second person (K4). */
export const compliance = [
  scenario({
    name: 'scripts-wait',
    title: '两条客户经理写的话术等审核，一条已退回',
    hint: '何映雪打开“话术审核”：通过一条、退回一条并写明原因。再由林晚晴打开与客户的聊天，在“话术 › 我的”里看到结果：没通过的发不出去。',
    seenOn: 'sidebar',
    memberId: 'he-yingxue',
    setUp: async ({ deps }) => {
      const write = (managerId: string, scriptId: string, title: string, messages: string[]) =>
        saveScript(deps, managerId, scriptId, { title, step: null, scene: null, messages })
      await write('lin-wanqing', 'own-bonus', '年终奖怎么放', ['{称呼}，年终奖发了吗？', '快来买，名额不等人！'])
      await decideScriptReview(deps, 'he-yingxue', 'own-bonus', { decision: 'refused', version: 1, reason: '语气太急，像在催客户，请换个说法' })
      await write('lin-wanqing', 'own-tea', '周末去喝茶', ['{称呼}，这周末龙井的茶园开了，风景正好。', '带上孩子一起去走走，回来和我说说好不好喝。'])
      await write('fang-yuting', 'own-metro', '新地铁线开通', ['{称呼}，滨江的新地铁线明天开通，第一天免费坐。'])
    },
  }),
]
