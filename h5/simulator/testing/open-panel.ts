import { openSimulator, type Opening, type Part, type Simulator } from './open-simulator'

export interface Panel extends Simulator {
  panel(): Part
  /** A button of the panel. */
  pressHere(name: string): Promise<void>
  /** What the panel reports. */
  said(role: 'status' | 'alert'): string[]
}

/** The simulator with one part of QA's panel open. */
export async function openPanel(tab: string, opening: Opening = {}): Promise<Panel> {
  const simulator = await openSimulator(opening)
  await simulator.press(tab, 'QA 面板')
  const panel = () => simulator.part('QA 面板')
  const pressHere = (name: string) => simulator.press(name, 'QA 面板')
  const said = (role: 'status' | 'alert') => panel().findAll(`[role="${role}"]`).map((it) => it.text())
  return { ...simulator, panel, pressHere, said }
}
