import { createDrawSenses, type SensingPhone } from '#shared/draw/draw-senses'
import { followDraw as follow } from '#shared/draw/follow-draw-store'

/** From iOS 14.1 on it has no prefix. */
declare const window: { AudioContext?: typeof AudioContext; webkitAudioContext?: typeof AudioContext }

const WON_MS = [60, 50, 140]

const feel = (pattern: number | number[]) => void (navigator as { vibrate?: Navigator['vibrate'] }).vibrate?.(pattern)

function openAudio(before: AudioContext | undefined): AudioContext | undefined {
  const Context = window.AudioContext ?? window.webkitAudioContext
  const context = before ?? (Context && new Context())
  void context?.resume()
  return context
}

function every(milliseconds: number, run: () => void): () => void {
  const timer = setInterval(run, milliseconds)
  return () => clearInterval(timer)
}

function browserSenses(): SensingPhone {
  let context: AudioContext | undefined
  return { openAudio: () => (context = openAudio(context)), every, feelBegin: () => feel(20), feelPrize: () => feel(WON_MS) }
}

/** The draw's sounds and shakes in a browser. Returns what ends them. */
export const followDraw = (): (() => void) => follow(createDrawSenses(browserSenses()))
