import { createQueryClient, startScreen } from '#ui-kit/screen/start-screen.ts';
import App from './App.vue';
import { createAdminRouter } from './router.ts';
import { ADMIN_WORDS } from './words/words.ts';

const queries = createQueryClient();
startScreen(App, { router: createAdminRouter(queries), words: ADMIN_WORDS, queries });
