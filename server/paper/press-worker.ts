import { isPressJob, type PressAnswer, type PressJob } from './press-message.ts';
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

function answer(press: Typesetter, { output, filled }: PressJob): PressAnswer {
  try {
    return output === 'pdf' ? { pdf: press.toPdf(filled) } : { svg: press.toSvg(filled) };
  } catch (error) {
    if (error instanceof PressError) return { fault: error.code, text: error.text, detail: error.detail };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      fault: 'typesetting',
      text: { zh: `排版失败：${reason}`, en: `the paper could not be set: ${reason}` },
      detail: {},
    };
  }
}
