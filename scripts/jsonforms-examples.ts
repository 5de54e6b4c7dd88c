import { writeFileSync } from 'node:fs';
import { EXAMPLES_PAGE, writeExamplesPage } from './jsonforms/examples-page.ts';

writeFileSync(EXAMPLES_PAGE, writeExamplesPage());
