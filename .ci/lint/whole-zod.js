/** Refuses `import { z } from 'zod'`: it triples a bundle, because the object z cannot be shaken (27 against 93 KB). */
export const wholeZod = {
  create: (context) => ({
    ImportSpecifier(node) {
      if (node.parent.source.value !== 'zod' || node.imported.name !== 'z') return
      context.report({ node, message: "write import * as z from 'zod': the named z cannot be tree-shaken" })
    },
  }),
}
