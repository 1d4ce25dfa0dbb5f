import { ApiError } from '#shared/api/api-error'
import type { Handlers } from '../handlers'
import { listToday } from './list-today'
import type { TodayDeps } from './source'
import { sources } from './sources'
import { undoSince } from './undo-time'

export function todayHandlers(deps: TodayDeps): Handlers<'today'> {
  return {
    listToday: ({ managerId }) => listToday(deps, managerId),
    doneToday: async ({ params, managerId }) => {
      const settle = sources.find(({ name }) => name === params.source)?.settle
      if (!settle) throw new ApiError('TODAY_ITEM_NOT_FOUND', params.source)
      await settle(deps, managerId, params.itemId)
      return { isDone: true }
    },
    undoToday: async ({ params, managerId }) => {
      const bringBack = sources.find(({ name }) => name === params.source)?.bringBack
      if (!bringBack) throw new ApiError('TODAY_ITEM_NOT_FOUND', params.source)
      if (!(await bringBack(deps, managerId, params.itemId, undoSince(deps)))) throw new ApiError('UNDO_OVER', params.itemId)
      return { isOpen: true }
    },
  }
}
