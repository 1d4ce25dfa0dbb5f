import vue from 'eslint-plugin-vue'
import { parser as typescript } from 'typescript-eslint'

/** How a template is laid out is the writer's business; what it means is the rules'. */
const layoutRules = Object.entries(vue.rules)
  .filter(([, rule]) => rule.meta.type === 'layout')
  .map(([name]) => [`vue/${name}`, 'off'])

/** Templates only: scripts are oxlint's. Run as `eslint --config h5/eslint.config.js h5`. */
export default [
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript } },
    rules: {
      ...Object.fromEntries(layoutRules),
      // App, and words of one syllable the domain uses, are fine: no HTML element is called so.
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/no-undef-components': 'error',
      'vue/no-unused-properties': 'error',
      'vue/no-template-target-blank': 'error',
    },
  },
]
