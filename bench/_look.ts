import { mkdtempSync } from 'node:fs';
import { launchLectern } from '../tests/e2e/launch.ts';
const l = await launchLectern({ userData: mkdtempSync('/tmp/lt-') });
const { page, app } = l;
const size = async (w: number, h: number) => {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const [b] = BrowserWindow.getAllWindows();
      b!.setMinimumSize(300, 300);
      b!.setContentSize(w!, h!);
    },
    [w, h],
  );
  await page.waitForFunction((w) => innerWidth === w, w);
};
await page.evaluate(async () => {
  const L = (globalThis as any).lectern;
  const text = (id: string) => document.querySelector(`[data-block-text="${id}"]`)!.textContent!;
  const on = (id: string, w: string) => {
    const t = text(id);
    const start = t.indexOf(w);
    return {
      kind: 'passage',
      passage: {
        blockId: id,
        start,
        end: start + w.length,
        exact: w,
        prefix: t.slice(Math.max(0, start - 32), start),
        suffix: t.slice(start + w.length, start + w.length + 32),
      },
    };
  };
  const add = async (target: any, colour: any, body: string, motivation = 'commenting') =>
    L.createNote({
      briefingId: 'berlin-guarantees',
      target,
      colour,
      body,
      motivation,
      tags: [],
      links: [],
      workflow: motivation === 'questioning' ? 'open' : null,
    });
  await add(on('B4', '‘general principles,’ mirrors the collective'), 'sky', 'Whose words?');
  await add(on('B4', 'principles,’ mirrors'), 'sky', '', 'highlighting');
  await add(on('B4', 'mirrors the collective defense provisions'), 'rose', 'How closely?');
  await add(on('B2', 'confirmed by multiple sources'), 'apricot', 'Which?', 'questioning');
  await add(on('B3', 'escalating tensions on the front lines'), 'straw', 'Check.');
  await add(on('B1', 'high-level representatives'), 'sage', 'Settled.');
  await add(on('B1', 'representatives from the United'), 'sage', 'Overlap.');
  await add(on('B1', 'two landmark security'), 'lilac', 'Lilac');
  await add(on('B5', 'has been hailed'), null, 'No label');
  await add({ kind: 'block', blockId: 'B4' }, 'straw', 'All of it.');
});
await page.reload();
await page.locator('.margin-note').first().waitFor();
for (const arg of process.argv.slice(2)) {
  const [op, ...rest] = arg.split('=');
  const v = rest.join('=');
  if (op === 'size') {
    const [w, h] = v.split('x').map(Number);
    await size(w!, h!);
  } else if (op === 'theme') await page.evaluate((t) => (document.documentElement.dataset['theme'] = t), v);
  else if (op === 'click') await page.locator(v).first().click();
  else if (op === 'focus') await page.locator(v).first().focus();
  else if (op === 'clickon') {
    const p = await page.evaluate((w) => {
      const walk = document.createTreeWalker(document.querySelector('.article')!, 4);
      for (let n = walk.nextNode(); n; n = walk.nextNode()) {
        const i = n.textContent!.indexOf(w);
        if (i < 0 || !n.parentElement!.closest('.block-text')) continue;
        n.parentElement!.scrollIntoView({ block: 'center' });
        const r = document.createRange();
        r.setStart(n, i);
        r.setEnd(n, i + w.length);
        const b = r.getClientRects()[0]!;
        return { x: b.left + b.width / 2, y: b.top + b.height / 2 };
      }
      throw 1;
    }, v);
    await page.mouse.click(p.x, p.y);
  } else if (op === 'hover') {
    const p = await page.evaluate((w) => {
      const walk = document.createTreeWalker(document.querySelector('.article')!, 4);
      for (let n = walk.nextNode(); n; n = walk.nextNode()) {
        const i = n.textContent!.indexOf(w);
        if (i < 0 || !n.parentElement!.closest('.block-text')) continue;
        const r = document.createRange();
        r.setStart(n, i);
        r.setEnd(n, i + w.length);
        const b = r.getClientRects()[0]!;
        return { x: b.left + b.width / 2, y: b.top + b.height / 2 };
      }
      throw 1;
    }, v);
    await page.mouse.move(p.x, p.y);
  } else if (op === 'key') await page.keyboard.press(v);
  else if (op === 'type') await page.keyboard.type(v);
  else if (op === 'forced') await page.emulateMedia({ forcedColors: 'active', colorScheme: v as any });
  else if (op === 'wait') await page.waitForTimeout(Number(v));
  else if (op === 'eval') console.log(JSON.stringify(await page.evaluate(v)));
  else if (op === 'shot') {
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/shots/${v}.png` });
  }
}
console.log(await l.problems());
await l.close();
