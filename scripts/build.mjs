// `npm run build`: builds the program into out/.
import { rebuild } from './build-program.mjs';
import { runScript, say } from './set-up-error.mjs';

await runScript(async () => {
  await rebuild(say);
  return 0;
});
