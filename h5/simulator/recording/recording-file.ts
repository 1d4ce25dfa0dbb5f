import type { Recording } from '#shared/traffic/contract'

/** `koi-last-top-prize-20260212.json`; the day is UTC's. */
export const recordingFileName = ({ scenario, startedAt }: Recording) => `koi-${scenario}-${startedAt.slice(0, 10).replaceAll('-', '')}.json`

/** Null where the file is no recording; the server looks closer. */
export function readRecording(text: string): Recording | null {
  try {
    const value = JSON.parse(text) as Partial<Recording> | null
    return value?.format === 'koi-recording-1' ? (value as Recording) : null
  } catch {
    return null
  }
}
