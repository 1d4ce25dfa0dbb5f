import { defineStore } from 'pinia'
import type { ConversionFigures } from '#shared/script/contract'
import { useSurroundings } from '../surroundings'
import { useAnswer } from '../work/use-answer'

/** The eight steps of every manager (D14). */
export const useConversionFiguresStore = defineStore('conversion-figures', () => {
  const { client } = useSurroundings()
  const { view: figures, failureText, attempt } = useAnswer<ConversionFigures>()
  return { figures, failureText, load: () => attempt(() => client.script.showConversionFigures()) }
})
