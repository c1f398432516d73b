import type { Plugin } from 'vite';
import { tokens } from '../../../libs/contracts/src/tokens.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function declarations(): string[] {
  const { colour, space, font } = tokens;
  return [
    ...Object.entries(colour).map(([name, value]) => `--${kebab(name)}: ${value}`),
    ...Object.entries(space).map(([name, value]) => `--space-${name}: ${value}px`),
    `--radius: ${tokens.radius}px`,
    `--rail: ${tokens.rail}px`,
    `--row: ${tokens.row}px`,
    `--target: ${tokens.target}px`,
    `--font: ${font.family}`,
    `--font-mono: ${font.mono}`,
  ];
}

/** Offers the shared tokens to style sheets as custom properties: `import 'virtual:tokens.css'`. */
export function tokenStyles(): Plugin {
  const name = 'virtual:tokens.css';
  return {
    name: 'zijin:token-styles',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `:root{${declarations().join(';')}}` : null),
  };
}
