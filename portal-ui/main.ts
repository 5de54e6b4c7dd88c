import { createQueryClient, startScreen } from '#ui-kit/screen/start-screen.ts';
import App from './App.vue';
import { createPortalRouter } from './router.ts';
import { PORTAL_WORDS } from './words/words.ts';

const queries = createQueryClient();
startScreen(App, { router: createPortalRouter(queries), words: PORTAL_WORDS, queries });
