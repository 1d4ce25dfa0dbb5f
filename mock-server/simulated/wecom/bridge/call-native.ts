import type { CallOutcome } from '#shared/simulator/contract'
import type { Wecom } from '../wecom'
import { contextFunction } from './context-functions'
import type { NativeCall, NativeResult } from './native-call'
import { exists, nativeFunctions } from './native-functions'
import { openChat } from './open-chat'
import type { Questions } from './questions'
import type { Registrations } from './registrations'
import { agentConfig, preVerify } from './verify-page'

const ended = (result: NativeResult): CallOutcome => ({ result, question: null })
const failed = (name: string, text: string) => ended({ err_msg: `${name}:${text}` })

/** Why this page may not call it; null where it may. */
function denial({ name, bridge, pageId }: NativeCall, registrations: Registrations): string | null {
  if (bridge.denied.includes(name)) return 'fail_nopermission'
  if (!nativeFunctions[name]!.needsAgent) return null
  const { agentApis } = registrations.of(pageId)
  if (agentApis === null) return 'the permission value is offline verifying'
  return agentApis.includes(name) ? null : 'fail_nopermission'
}

function checkJsApi({ params, bridge }: NativeCall): NativeResult {
  const client = bridge.client === 'old' ? 'old' : 'current'
  const names = Array.isArray(params.jsApiList) ? params.jsApiList.map(String) : []
  return { err_msg: 'checkJsApi:ok', checkResult: Object.fromEntries(names.map((name) => [name, exists(name, client)])) }
}

/** Carries a native function out as the client at the desk would. A `silent` host and none at all are played in the browser. */
export function callNative(wecom: Wecom, registrations: Registrations, questions: Questions, call: NativeCall): CallOutcome {
  const { name, bridge } = call
  if (name === 'agentConfig') return ended(agentConfig(wecom, registrations, call))
  // The SDK writes it both ways.
  if (name.toLowerCase() === 'preverifyjsapi') return ended(preVerify(wecom, registrations, call))
  if (!exists(name, bridge.client === 'old' ? 'old' : 'current')) return failed(name, 'function not exist')
  const denied = denial(call, registrations)
  if (denied !== null) return failed(name, denied)
  if (name === 'checkJsApi') return ended(checkJsApi(call))
  if (name === 'sendChatMessage') return questions.send(call)
  if (name === 'openEnterpriseChat') return openChat(wecom, call)
  return ended(contextFunction(wecom, call) ?? { err_msg: `${name}:ok` })
}
