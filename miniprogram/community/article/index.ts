import { computed, definePage, type Query } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import { articleFacts } from '#shared/content/article-text'
import { useDevice } from '#shared/device/device-store'
import { useAnswer } from '../../wx/use-answer'
import { usePanel } from '../../wx/use-panel'

/** One article with its source (K14); that it was opened is told, with the customer and his manager (C24). */
export function setup({ a: articleId = '' }: Query) {
  const { content } = useClient()
  /** This opening, however often it has to be told. */
  const viewId = useDevice().randomId()

  const { answer, problem, load } = useAnswer(async () => {
    const article = await content.showArticle({ params: { articleId } })
    // Whether it could be noted is nothing to the reader.
    void content.viewArticle({ params: { articleId, viewId } }).catch(() => undefined)
    return article
  })

  const article = computed(() => {
    const shown = answer.value
    if (!shown) return null
    const sections = shown.sections.map(({ heading, paragraphs }, place) => ({ place, heading: heading ?? '', paragraphs }))
    return { title: shown.title, facts: articleFacts(shown), sections, source: shown.source }
  })

  return { ...usePanel(), problem, load, article }
}

definePage(setup)
