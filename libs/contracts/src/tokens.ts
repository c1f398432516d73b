/**
 * Colours, spacing and type that console, public pages, PDF and mail share. Text colours keep at least 4.5:1 on white
 * and on the ground; the violet keeps 9:1. Gold belongs to covers, tickets and the ceremony; green, amber and red to
 * states and nothing else.
 */
export const tokens = {
  colour: {
    violet: '#4f2d7f',
    violetHover: '#643c9c',
    violetActive: '#3b2061',
    violetSoft: '#f3eff9',
    violetLine: '#cfc1e4',
    gold: '#b98a2f',
    goldBright: '#e0bd6b',
    goldText: '#7a5610',
    text: '#1f1f24',
    textSecondary: '#54545e',
    textTertiary: '#696974',
    onViolet: '#ffffff',
    line: '#e4e4ea',
    lineStrong: '#8a8a96',
    ground: '#f5f5f7',
    surface: '#ffffff',
    green: '#1a7434',
    greenSoft: '#e7f5ea',
    amber: '#8a5600',
    amberSoft: '#fff3d9',
    red: '#b42318',
    redSoft: '#fdeceb',
  },
  /** Pixels. */
  radius: 8,
  rail: 216,
  row: 44,
  target: 48,
  space: { xs: 4, s: 8, m: 16, l: 24, xl: 40 },
  font: {
    family:
      "-apple-system, 'PingFang SC', 'Segoe UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', Roboto, sans-serif",
    mono: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace",
    size: 14,
    sizeTouch: 16,
  },
} as const;
