/** Seconds from now, hertz, seconds: C, E, G and the C above, each ringing into the next. */
const CHIME = [[0, 523, 0.35], [0.12, 659, 0.35], [0.24, 784, 0.35], [0.36, 1047, 0.7]] as const
const TICK = [0, 1200, 0.04] as const
const TICK_EVERY_MS = 160

const LOUD = 0.16
const QUIET = 0.05

interface AudioPart {
  connect(next: unknown): unknown
}

interface Level {
  value: number
  setValueAtTime(value: number, at: number): unknown
  exponentialRampToValueAtTime(value: number, at: number): unknown
}

/** The part of the Web Audio API that a tone needs: a browser's, or WeChat's. */
export interface AudioMaker {
  readonly currentTime: number
  readonly destination: unknown
  createOscillator(): AudioPart & { frequency: { value: number }; start(at: number): void; stop(at: number): void }
  createGain(): AudioPart & { gain: Level }
}

/** What a phone can do for the senses. One that can do neither stays silent and still. */
export interface SensingPhone {
  /** Called in the customer's own tap: a browser lets no other page begin to sound. */
  openAudio(): AudioMaker | undefined
  feelBegin(): void
  feelPrize(): void
  /** Runs it again and again; what is returned ends it. */
  every(milliseconds: number, run: () => void): () => void
}

/** A draw as it is heard and felt: its sounds are made, and not loaded. */
export interface DrawSenses {
  begin(): void
  stop(): void
  celebrate(): void
}

function sound(audio: AudioMaker | undefined, [after, frequency, seconds]: readonly [number, number, number], loudness: number): void {
  if (!audio) return
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  const start = audio.currentTime + after
  tone.frequency.value = frequency
  volume.gain.setValueAtTime(loudness, start)
  volume.gain.exponentialRampToValueAtTime(0.0001, start + seconds)
  tone.connect(volume)
  volume.connect(audio.destination)
  tone.start(start)
  tone.stop(start + seconds)
}

export function createDrawSenses(phone: SensingPhone): DrawSenses {
  let audio: AudioMaker | undefined
  let stopTicking: (() => void) | undefined

  function stop() {
    stopTicking?.()
    stopTicking = undefined
  }

  return {
    begin() {
      audio = phone.openAudio()
      stop()
      stopTicking = phone.every(TICK_EVERY_MS, () => sound(audio, TICK, QUIET))
      phone.feelBegin()
    },
    stop,
    celebrate() {
      for (const note of CHIME) sound(audio, note, LOUD)
      phone.feelPrize()
    },
  }
}
