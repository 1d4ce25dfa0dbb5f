import { computed, defineComponent, ref } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import { articleChoices, articleFacts } from '#shared/content/article-text'
import type { ArticleType } from '#shared/content/article-type'
import { useAnswer } from '../../wx/use-answer'

export type Props = Record<never, never>

/** 行里的事: answers, news and offers of the bank (C24). */
export function setup() {
  const { content } = useClient()
  const { answer, problem, load } = useAnswer(() => content.listArticles())
  const chosen = ref<ArticleType | 'all'>('all')
  return {
    problem, load, chosen,
    choices: [...articleChoices],
    articles: computed(() => {
      const shown = answer.value?.articles.filter(({ type }) => chosen.value === 'all' || type === chosen.value)
      return shown?.map((article) => ({ id: article.id, title: article.title, summary: article.summary, facts: articleFacts(article) })) ?? null
    }),
    choose: ({ detail }: { detail: { name: ArticleType | 'all' } }) => void (chosen.value = detail.name),
    open: ({ currentTarget }: { currentTarget: { dataset: { article: string } } }) =>
      void wx.navigateTo({ url: `/community/article/index?a=${encodeURIComponent(currentTarget.dataset.article)}` }),
  }
}

defineComponent({ setup })
