import { isPressJob, type PressAnswer } from './press-message.ts';
import { PressError } from './press-error.ts';
import type { PressFonts } from './press-fonts.ts';
import { openTypesetter, type Typesetter } from './typesetter.ts';

const fonts = JSON.parse(process.argv[2] ?? '{}') as PressFonts;
const typesetter = openTypesetter(fonts);

process.on('message', (message) => {
  if (isPressJob(message)) process.send?.(answer(typesetter, message));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });

function answer(
  press: Typesetter,
  job: { readonly output: 'pdf' | 'svg'; readonly filled: Parameters<Typesetter['toPdf']>[0] },
): PressAnswer {
  try {
    return job.output === 'pdf' ? { pdf: press.toPdf(job.filled) } : { svg: press.toSvg(job.filled) };
  } catch (error) {
    if (error instanceof PressError) return { fault: error.code, message: error.message, detail: error.detail };
    return { fault: 'typesetting', message: error instanceof Error ? error.message : String(error), detail: {} };
  }
}
