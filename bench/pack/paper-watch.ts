/** Watches the hidden paper of a running program: what it costs, and the very page that it prints. */
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication } from 'playwright-core';

/** What is put on the program's global object, so that later calls find it. */
interface Watch {
  /** The process of the paper window, once there is one. */
  pid: number;
  /** The laid-out page with its style sheets as one static document that its window shows too; kept at a print that is wanted, and not for counting. */
  html: string | null;
  isWanted: boolean;
}

/** Call before the first pack. */
export async function watchPaper(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: program }) => {
    const watch: Watch = { pid: 0, html: null, isWanted: true };
    Object.assign(globalThis, { watch });
    program.on('browser-window-created', (_event, window) => {
      const { webContents: contents } = window;
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        watch.pid = contents.getOSProcessId();
        if (options.generateTaggedPDF === true && watch.isWanted) {
          watch.isWanted = false;
          watch.html = String(
            await contents.executeJavaScript(`(async () => {
              const links = [...document.querySelectorAll('link[rel=stylesheet]')].map(({ href }) => href);
              const texts = await Promise.all(links.map(async (href) => (await fetch(href)).text()));
              const rules = document.adoptedStyleSheets
                .flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
              const copy = document.documentElement.cloneNode(true);
              copy.removeAttribute('data-settled');
              for (const each of copy.querySelectorAll('script, link, style')) each.remove();
              const style = document.createElement('style');
              style.textContent = [...texts, ...rules].join('\\n');
              copy.querySelector('head').append(style);
              return '<!doctype html>' + copy.outerHTML;
            })()`),
          );
        }
        return print(options);
      };
    });
  });
}

/** The next pack's page is kept. */
export async function wantStatic(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { watch } = globalThis as unknown as { readonly watch: Watch };
    watch.isWanted = true;
  });
}

/** Writes the page that was kept, as one static file beside its fonts. */
export async function keepStatic(app: ElectronApplication, file: string, assets: string): Promise<void> {
  const html = await app.evaluate(() => {
    const { watch } = globalThis as unknown as { readonly watch: Watch };
    const { html } = watch;
    watch.html = null;
    return html;
  });
  if (html === null) throw new Error('Nothing was printed.');
  const fonts = pathToFileURL(assets).href;
  await writeFile(file, html.replaceAll(/url\("?(?:[^")]*\/)?([^")/]+\.woff2?)"?\)/gu, `url("${fonts}/$1")`));
}

/** A print of a static file by Chromium alone, in a window that is open already: milliseconds, pages, peak memory in MB. */
export interface StaticPrint {
  readonly ms: number;
  readonly pages: number;
  readonly peakMb: number;
}

/** Loads and prints the file once, with the options of a pack. */
export async function printStatic(app: ElectronApplication, file: string): Promise<StaticPrint> {
  return app.evaluate(async ({ BrowserWindow }, url) => {
    const { readFileSync } = process.getBuiltinModule('node:fs');
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, backgroundThrottling: false },
    });
    const { webContents: contents } = window;
    try {
      await contents.loadURL('about:blank');
      const from = performance.now();
      await contents.loadURL(url);
      await contents.executeJavaScript('document.fonts.ready.then(() => null)');
      const bytes = await contents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: false,
      });
      const ms = performance.now() - from;
      const peak = /VmHWM:\s+(\d+)/u.exec(
        readFileSync(`/proc/${contents.getOSProcessId()}/status`, 'utf8'),
      )?.[1];
      return {
        ms,
        pages: bytes.toString('latin1').match(/\/Type \/Page\n/gu)?.length ?? 0,
        peakMb: Number(peak) / 1024,
      };
    } finally {
      window.destroy();
    }
  }, pathToFileURL(file).href);
}

/** Begins the peak of the paper's process anew; Linux alone knows how. */
export async function forgetPeak(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { watch } = globalThis as unknown as { readonly watch: Watch };
    if (watch.pid > 0)
      process.getBuiltinModule('node:fs').writeFileSync(`/proc/${watch.pid}/clear_refs`, '5');
  });
}

/** The most memory that the paper's process has had since, in MB. */
export async function readPeak(app: ElectronApplication): Promise<number> {
  const status = await app.evaluate(() => {
    const { watch } = globalThis as unknown as { readonly watch: Watch };
    return process.getBuiltinModule('node:fs').readFileSync(`/proc/${watch.pid}/status`, 'utf8');
  });
  return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1]) / 1024;
}
