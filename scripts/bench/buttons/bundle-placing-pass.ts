import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The real mount code and adapter with the measuring pass around them, as one minified script. */
export async function bundlePlacingPass(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome128',
      minify: true,
      lib: {
        entry: fileURLToPath(import.meta.resolve('./placing-pass.ts')),
        formats: ['iife'],
        name: 'placingPass',
      },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = chunks.find((one) => one.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error('Vite built no script.');
  return script.code;
}
