import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** A file that did not load, or an error outside every test, is a failure too, although no test bears it. */
function brokenModules(modules: readonly TestModule[]): number {
  return modules.filter((it) => it.state() === 'failed' && [...it.children.allTests('failed')].length === 0).length
}

/** The line a machine reads: how many tests passed and failed, and how many were skipped if any was. */
export function countLine(modules: readonly TestModule[], unhandled: readonly SerializedError[]): string {
  const states = modules.flatMap((it) => [...it.children.allTests()].map((test) => test.result().state))
  const count = (state: string) => states.filter((it) => it === state).length
  const failed = count('failed') + count('pending') + brokenModules(modules) + unhandled.length
  const skipped = count('skipped')
  return `${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Ends a run of Vitest with one line, `N passed, N failed`. List it after the other reporters. */
export default class CountReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Promise<void> {
    // The other reporters are told at the same moment; their summaries come first.
    await new Promise((resolve) => setImmediate(resolve))
    process.stdout.write(`${countLine(modules, unhandled)}\n`)
  }
}
