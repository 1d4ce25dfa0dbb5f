/** From iOS 14.1 on it has no prefix. */
declare const window: { AudioContext?: typeof AudioContext; webkitAudioContext?: typeof AudioContext }

/** Seconds from now, hertz, seconds: C, E, G and the C above, each ringing into the next. */
const CHIME = [[0, 523, 0.35], [0.12, 659, 0.35], [0.24, 784, 0.35], [0.36, 1047, 0.7]] as const
const TICK = [0, 1200, 0.04] as const

const LOUD = 0.16
const QUIET = 0.05

/** The draw's sounds, made and not loaded. A phone that can make none stays silent. */
export function createDrawSounds() {
  let context: AudioContext | undefined

  /** Made in the customer's own tap: a browser lets no other page begin to sound. */
  function wake(): AudioContext | undefined {
    const Context = window.AudioContext ?? window.webkitAudioContext
    if (Context) context ??= new Context()
    void context?.resume()
    return context
  }

  function sound([after, frequency, seconds]: readonly [number, number, number], loudness: number): void {
    if (!context) return
    const tone = context.createOscillator()
    const volume = context.createGain()
    const start = context.currentTime + after
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(loudness, start)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + seconds)
    tone.connect(volume).connect(context.destination)
    tone.start(start)
    tone.stop(start + seconds)
  }

  return { wake, tick: () => sound(TICK, QUIET), chime: () => CHIME.forEach((note) => sound(note, LOUD)) }
}
