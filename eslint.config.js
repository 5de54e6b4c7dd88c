import js from '@eslint/js';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

const wallClock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message:
      'The time comes from the clock in server/world, so that a test can move it; take the day or the clock as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message:
      'The time comes from the clock in server/world, so that a test can move it; take the day or the clock as an argument.',
  },
];

const anyDate = {
  selector: "NewExpression[callee.name='Date'], MemberExpression[object.name='Date']",
  message:
    'The engine counts in PlainDate, which knows no time of day and no time zone; see engine/model/plain-date.ts.',
};

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing is called the same wherever it is used.',
};

const outsideTransaction = {
  selector:
    'CallExpression[callee.property.name=/^transac(t|tion)$/] > :function :matches(CallExpression[callee.name=/^(knex|db|database)$/], MemberExpression[object.name=/^(knex|db|database)$/])',
  message:
    'Inside a transaction use the transaction that was handed in; the pool has one connection, and waiting for a second one never ends.',
};

const outsideWorld = [
  'process',
  'Buffer',
  'fetch',
  'XMLHttpRequest',
  'performance',
  'setTimeout',
  'setInterval',
  'window',
  'document',
  'navigator',
  'localStorage',
].map((name) => ({
  name,
  message: 'The engine knows no clock, disk, network or screen; take what you need as an argument.',
}));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'data/', '.cache/', 'bench/', 'coverage/', 'ui-kit/api/schema.d.ts', '*.cjs'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'server/world/pdf-pages-process.mjs'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      eqeqeq: 'error',
      // Playwright reads from the pattern which fixtures are wanted, also when none are.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      // Overflows its stack on types that hold themselves (8.73), such as any JSON value.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-console': 'off',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', defaultExport, outsideTransaction, ...wallClock],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Spreading a text gives its characters, rare Han ones whole, which is what masking a name needs.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['engine/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...outsideWorld],
      'no-restricted-syntax': ['error', defaultExport, anyDate],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The engine answers the same every time.' },
      ],
    },
  },
  { files: ['engine/model/plain-date.ts'], rules: { 'no-restricted-syntax': ['error', defaultExport, ...wallClock] } },
  {
    files: ['server/world/**/*.ts', 'test/engine/**/*.ts', 'test/server/world/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, outsideTransaction] },
  },
  {
    // Types inside templates and of imported components are vue-tsc's to check.
    files: ['**/*.vue'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { parser: tseslint.parser, projectService: false } },
  },
  {
    // How a template is laid out is Prettier's.
    files: ['**/*.vue'],
    rules: {
      // The compiler knows which names there are, and the types of the browser among them.
      'no-undef': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/no-v-html': 'error',
      // A quantity is one word of the house's vocabulary, and no element of HTML.
      'vue/multi-word-component-names': ['error', { ignores: ['Quantity'] }],
    },
  },
  {
    // These tools look for a default export.
    files: ['*.config.{js,ts}', 'test/e2e/support/*-setup.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', ...wallClock] },
  },
  { files: ['eslint.config.js'], extends: [tseslint.configs.disableTypeChecked] },
);
