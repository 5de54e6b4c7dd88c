import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

/** The screens that are built, each by the mode of its name, and the address each is served under. */
const SCREENS: Readonly<Record<string, { readonly base: string }>> = {
  portal: { base: '/' },
  admin: { base: '/admin/' },
};

const FIRST_SCREEN = 'portal';

export default defineConfig(({ mode }) => {
  const name = Object.hasOwn(SCREENS, mode) ? mode : FIRST_SCREEN;
  return {
    root: join(import.meta.dirname, `${name}-ui`),
    base: SCREENS[name]?.base ?? '/',
    cacheDir: join(import.meta.dirname, '.cache', `vite-${name}`),
    plugins: [vue(), elementStyles(), pdfFiles()],
    worker: { format: 'es' },
    define: { __VUE_I18N_LEGACY_API__: 'false', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      outDir: join(import.meta.dirname, 'dist', name),
      emptyOutDir: true,
      target: 'es2022',
      // Inlined files would be data: addresses, which the page's policy forbids to workers and fonts alike.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
    },
    server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  };
});

/** Brings the styles of exactly those Element Plus components that a file imports. */
function elementStyles(): Plugin {
  const imports = /import\s*\{([^}]*)\}\s*from\s*['"]element-plus['"]/g;
  const styleOf = (component: string): string =>
    `element-plus/es/components/${component.replaceAll(/(?!^)([A-Z])/g, '-$1').toLowerCase()}/style/css`;
  const exists = (path: string): boolean => existsSync(join(import.meta.dirname, 'node_modules', `${path}.mjs`));
  return {
    name: 'element-styles',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      const names = [...code.matchAll(imports)].flatMap(([, list]) => [...(list ?? '').matchAll(/\bEl([A-Z]\w*)/g)]);
      const styles = [...new Set(names.map(([, name]) => styleOf(name ?? '')))].filter(exists);
      if (styles.length === 0) return null;
      return { code: `${code}\n${styles.map((path) => `import '${path}';`).join('\n')}`, map: null };
    },
  };
}

/** Puts beside the PDF reader what PDFs leave to it: tables of encodings, common fonts, decoders of pictures. */
function pdfFiles(): Plugin {
  const home = join(import.meta.dirname, 'node_modules', 'pdfjs-dist');
  return {
    name: 'pdf-files',
    apply: 'build',
    generateBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
        for (const name of readdirSync(join(home, folder))) {
          const source = readFileSync(join(home, folder, name));
          this.emitFile({ type: 'asset', fileName: `assets/pdf/${folder}/${name}`, source });
        }
      }
    },
  };
}
