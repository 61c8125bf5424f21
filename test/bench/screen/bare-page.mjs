// The page of the bare list, built as the program's own is: bundled, for production.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const STYLE = `
  body { margin: 0; font: 13px/18px 'Noto Sans', sans-serif; }
  .frame { overflow: auto; position: relative; contain: strict; }
  .line { position: absolute; display: flex; }
  .cell { box-sizing: border-box; padding: 6px 8px; overflow: hidden; border-bottom: 1px solid #ddd; flex: none;
    overflow-wrap: anywhere; }
  .cell[data-focused='true'] { outline: 2px solid #228; }`;

/** The script of the bare list. */
export async function bareScript() {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('bare-list.mjs', import.meta.url)), formats: ['iife'], name: 'bare' },
    },
  });
  const [{ output }] = Array.isArray(built) ? built : [built];
  return output[0].code;
}

/** Lays the bare list out in a page: of the size of the matrix’s frame, with what was measured there. */
export async function openBare(page, script, measured) {
  const { width, height } = measured.frame;
  await page.setContent(
    `<style>${STYLE} .frame { width: ${width}px; height: ${height}px }</style><div id="root"></div>`,
  );
  await page.evaluate((given) => void (window.measured = given), measured);
  await page.addScriptTag({ content: script });
  await page.locator('.line').first().waitFor();
}
