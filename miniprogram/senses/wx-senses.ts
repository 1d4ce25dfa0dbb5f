import type { AudioMaker, SensingPhone } from '#shared/draw/draw-senses'

function every(milliseconds: number, run: () => void): () => void {
  const timer = setInterval(run, milliseconds)
  return () => clearInterval(timer)
}

/** WeChat's sound and shaking. A host may lack either: then there is none. */
export function wxSenses(): SensingPhone {
  let audio: AudioMaker | undefined
  return {
    openAudio: () => (audio ??= wx.createWebAudioContext?.() as AudioMaker | undefined),
    every,
    feelBegin: () => void wx.vibrateShort?.({ type: 'light' }),
    feelPrize: () => void wx.vibrateLong?.(),
  }
}
