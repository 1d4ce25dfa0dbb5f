import { pairOf } from '../chat/pair'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { countStages } from '../insight/count-stages'
import { moveStep } from './conversion-step'
import { countConversions } from './count-conversions'
import { saveProfile } from './customer-profile'
import { favourScript } from './favour-script'
import { listScripts } from './list-scripts'
import { removeScript, saveScript } from './own-script'
import { removePack } from './remove-pack'
import { savePack } from './save-pack'
import { showConversionFigures } from './show-conversion-figures'
import { showStanding } from './show-standing'
import { startSending } from './start-sending'
import { tellProgress } from './tell-progress'

function libraryHandlers(deps: Deps) {
  const { db } = deps
  return {
    listScripts: ({ params, managerId }) => listScripts(db, managerId, params.cursor),
    saveScript: ({ params, body, managerId }) => saveScript(deps, managerId, params.scriptId, body),
    removeScript: async ({ params, managerId }) => {
      await removeScript(db, managerId, params.scriptId)
      return { isRemoved: true }
    },
    favourScript: async ({ params, body, managerId }) => {
      await favourScript(deps, managerId, params.scriptId, body.isFavourite)
      return body
    },
    savePack: ({ params, body, managerId }) => savePack(db, managerId, params.packId, body),
    removePack: async ({ params, managerId }) => {
      await removePack(db, managerId, params.packId)
      return { isRemoved: true }
    },
    countConversions: async ({ managerId }) => ({ steps: await countConversions(db, managerId), stages: await countStages(db, managerId) }),
    showConversionFigures: ({ managerId }) => showConversionFigures(deps, managerId),
  } satisfies Partial<Handlers<'script'>>
}

function chatHandlers(deps: Deps) {
  return {
    showStanding: async (input) => showStanding(deps, await pairOf(deps, input, 'look')),
    moveStep: async (input) => moveStep(deps, await pairOf(deps, input, 'act'), input.body.step, input.body.isSkipConfirmed),
    saveProfile: async (input) => {
      await saveProfile(deps, await pairOf(deps, input, 'act'), input.body)
      return { isSaved: true }
    },
    startSending: async (input) => startSending(deps, await pairOf(deps, input, 'act'), input.params.sendingId, input.body.scriptId),
    tellProgress: async (input) => tellProgress(deps, await pairOf(deps, input, 'act'), input.params.sendingId, input.body),
  } satisfies Partial<Handlers<'script'>>
}

export const scriptHandlers = (deps: Deps): Handlers<'script'> => ({ ...libraryHandlers(deps), ...chatHandlers(deps) })
