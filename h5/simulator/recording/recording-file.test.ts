import { expect, test } from 'vitest'
import { readRecording, recordingFileName } from './recording-file'

const recording = { format: 'koi-recording-1' as const, scenario: 'last-top-prize', startedAt: '2026-02-12T02:00:00.000Z', requests: [] }

test('the file says from which scenario and which day it is', () => {
  expect(recordingFileName(recording)).toBe('koi-last-top-prize-20260212.json')
})

test('what was saved can be read', () => {
  expect(readRecording(JSON.stringify(recording))).toEqual(recording)
})

test.each(['', 'null', '{}', '[]', '{"format":"har"}', 'koi-recording-1'])('%s is no recording', (text) => {
  expect(readRecording(text)).toBeNull()
})
