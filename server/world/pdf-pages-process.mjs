// Plain JavaScript, so that it starts without the loader that reads TypeScript: that one would rewrite the whole PDF
// library first, which takes ten times as long as the library needs to start.
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

process.on('message', (path) => {
  void countPages(String(path)).then((counted) => process.send?.(counted));
});
process.on('disconnect', () => process.exit(0));

/** @param {string} path */
async function countPages(path) {
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWasm: false,
  });
  try {
    const { numPages } = await task.promise;
    return numPages > 0 ? { pages: numPages } : { refused: 'broken' };
  } catch (error) {
    const wantsPassword = error instanceof Error && error.name === 'PasswordException';
    return { refused: wantsPassword ? 'encrypted' : 'broken' };
  } finally {
    await task.destroy();
  }
}
