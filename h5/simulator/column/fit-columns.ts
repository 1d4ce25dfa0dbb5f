/** What stands beside the chat, and can be folded away. */
export type Column = 'panel' | 'sidebar' | 'phone'

/** The list of conversations and a chat that can still be read. */
export const DESK_WIDTH = 546

export type Widths = Record<Column, number>

/** Those of the open columns there is room for: the last opened first, which is always shown. */
export function fitColumns(lastOpenedLast: readonly Column[], widths: Widths, room: number): Column[] {
  let left = room - DESK_WIDTH
  const shown: Column[] = []
  for (let index = lastOpenedLast.length - 1; index >= 0; index -= 1) {
    const column = lastOpenedLast[index]!
    if (shown.length > 0 && widths[column] > left) continue
    shown.push(column)
    left -= widths[column]
  }
  return shown
}
