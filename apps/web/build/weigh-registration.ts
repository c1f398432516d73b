import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const page = /src\/public\/registration\/register-page\.tsx$/;

/** Fails the build when the script that the registration page needs weighs more than so many kB (gzip). */
export function weighRegistration(mostKilobytes: number): Plugin {
  return {
    name: 'zijin:weigh-registration',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const needed = new Map<string, number>();
      const visit = (fileName: string): void => {
        const chunk = chunks.find((each) => each.fileName === fileName);
        if (!chunk || needed.has(fileName)) return;
        needed.set(fileName, gzipSync(chunk.code, { level: 9 }).length);
        chunk.imports.forEach(visit);
      };
      for (const chunk of chunks)
        if (chunk.isEntry || chunk.moduleIds.some((id) => page.test(id))) visit(chunk.fileName);
      // The words of one language come on top: the larger of the two of each file.
      for (const area of ['app', 'vocabulary', 'public']) {
        const words = chunks
          .filter((chunk) =>
            chunk.moduleIds.some((id) => id.endsWith(`/${area}.ts`) && id.includes('/i18n/')),
          )
          .map((chunk) => gzipSync(chunk.code, { level: 9 }).length);
        if (words.length > 0) needed.set(`i18n:${area}`, Math.max(...words));
      }
      const kilobytes = [...needed.values()].reduce((sum, size) => sum + size, 0) / 1000;
      this.info(`registration page: ${kilobytes.toFixed(1)} kB of script (gzip), ${needed.size} files`);
      if (kilobytes > mostKilobytes)
        this.error(
          `The registration page needs ${kilobytes.toFixed(1)} kB of script; ${mostKilobytes} kB is the most.`,
        );
    },
  };
}
