import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { prepareContactWays } from '../wecom/prepare-contact-ways'
import { runWork } from '../work/run-work'
import { fittingRequests } from './count-requests'
import type { Traffic } from './register-traffic'
import { replayRecording } from './replay-recording'

type TrafficDeps = Deps & { setScenario(name: string): Promise<unknown> }

type RecordingHandlers = Pick<Handlers<'traffic'>, 'startRecording' | 'stopRecording' | 'replayRecording'>

function recordingHandlers({ recorder, sendAgain }: Traffic, deps: TrafficDeps): RecordingHandlers {
  /** With every manager's code at hand: otherwise it would depend on the workers when customers are shown it. */
  const setScenario = async (name: string) => {
    await deps.setScenario(name)
    await prepareContactWays(deps)
  }
  return {
    startRecording: async ({ body }) => {
      await setScenario(body.scenario)
      return recorder.start(body.scenario)
    },
    stopRecording: async () => {
      const recording = recorder.stop()
      if (recording === null) throw new ApiError('WRONG_STATE', 'nothing is recorded')
      return recording
    },
    replayRecording: async ({ body }) => {
      const differences = await replayRecording({ ...deps, setScenario, send: sendAgain, runWork: () => runWork(deps) }, body)
      return { replayed: body.requests.length, differences }
    },
  }
}

export function trafficHandlers(traffic: Traffic, deps: TrafficDeps): Handlers<'traffic'> {
  const { log, faults } = traffic
  const listFaults = async () => ({ faults: [...faults.list()] })
  return {
    ...recordingHandlers(traffic, deps),
    listRequests: async () => ({ version: log.news.version(), requests: [...log.list()] }),
    awaitRequests: async ({ body }) => ({ version: await log.news.since(body.after) }),
    countRequests: async ({ body }) => {
      const requests = fittingRequests(log.list(), body)
      return { count: requests.length, requests }
    },
    clearRequests: async () => {
      log.clear()
      return { isCleared: true }
    },
    listFaults,
    setFaults: async ({ body }) => {
      faults.set(body.faults)
      return listFaults()
    },
  }
}
