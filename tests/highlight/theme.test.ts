import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  blend,
  type Colour,
  contrast,
  parseColour,
  type Theme,
  themeOn,
} from '../../utils/highlight/theme.ts';

const hex = (value: string): Colour => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
  return { red: red!, green: green!, blue: blue!, alpha: 1 };
};

const tint = (background: string): Colour =>
  parseColour(background.replace('transparent', 'rgb(0 0 0 / 0)'))!;

/** Degrees on the colour circle. */
function hue(background: string): number {
  const { red, green, blue } = tint(background);
  const [x, y] = [2 * red - green - blue, Math.sqrt(3) * (green - blue)];
  return (Math.atan2(y, x) * 180) / Math.PI;
}

const css = readFileSync('utils/highlight/marks.css', 'utf8');

interface Rule {
  readonly label: string;
  readonly part: string;
  readonly theme: Theme;
  readonly background: string;
  readonly line: string;
  readonly colour: string;
  readonly thickness: number;
}

const RULE =
  /::highlight\(isnad-(\w+)-(\w+)-(\w+)\) \{\s*background-color: ([^;]+);\s*text-decoration: underline (\w+) (\S+) (\d)px;/g;

const rules: Rule[] = [...css.replace(/@media[\s\S]*$/, '').matchAll(RULE)].map(
  ([, label, part, theme, background, line, colour, thickness]) => ({
    label: label!,
    part: part!,
    theme: theme as Theme,
    background: background!,
    line: line!,
    colour: colour!,
    thickness: Number(thickness),
  }),
);

const POINTED = /::highlight\(isnad-pointed-(\w+)\) \{\s*background-color: ([^;]+);\s*\}/g;

/** The tint over a claim whose card is open, by its kind. */
const pointed = new Map([...css.matchAll(POINTED)].map(([, label, background]) => [label!, background!]));

/** Page backgrounds, with the ink pages use on them. */
const PAGES: [what: string, background: string, ink: string, theme: Theme][] = [
  ['white', '#ffffff', '#222222', 'light'],
  ['warm white', '#fbfaf6', '#1b1b1b', 'light'],
  ['pink paper', '#fff1e5', '#33302e', 'light'],
  ['sepia', '#f4ecd8', '#433422', 'light'],
  ['deep sepia', '#e8d9b5', '#3a2c18', 'light'],
  ['light grey', '#e5e5e5', '#333333', 'light'],
  ['black', '#000000', '#cccccc', 'dark'],
  ['near black', '#121212', '#e0e0e0', 'dark'],
  ['dark blue', '#15202b', '#f7f9f9', 'dark'],
  ['dark grey', '#333333', '#f0f0f0', 'dark'],
  ['middle grey', '#808080', '#000000', 'plain'],
  ['strong blue', '#1d6fd0', '#ffffff', 'plain'],
];

describe('the marks on a page', () => {
  it('are styled for each kind, part and theme', () => {
    expect(new Set(rules.map(({ label, part, theme }) => `${label} ${part} ${theme}`)).size).toBe(18);
  });

  it('differ by kind in the line, not only in colour', () => {
    for (const { label, line } of rules) {
      expect(line).toBe({ sourced: 'solid', anonymous: 'dashed', denial: 'double' }[label]);
    }
  });

  it('have a stronger line under the source than under the content', () => {
    for (const rule of rules.filter(({ part }) => part === 'source')) {
      const content = rules.find(
        ({ label, theme, part }) => label === rule.label && theme === rule.theme && part === 'content',
      );
      expect(rule.thickness).toBeGreaterThan(content!.thickness);
    }
  });

  it('keep their kind while their card is open: each has a tint of its own, and the line below it', () => {
    expect([...pointed.keys()]).toEqual(['sourced', 'anonymous', 'denial']);
    for (const [label, background] of pointed) {
      const source = rules.find(
        (rule) => rule.label === label && rule.part === 'source' && rule.theme === 'light',
      );
      expect(Math.abs(hue(background) - hue(source!.background)), label).toBeLessThan(15);
    }
  });

  it('have a focus that is no matter of colour', () => {
    expect(css).toMatch(/::highlight\(isnad-focus\) \{\s*text-decoration: overline solid currentColor 2px;/);
  });

  describe.each(PAGES)('on %s', (_, background, ink, theme) => {
    const page = hex(background);
    it(`take the ${theme} theme`, () => expect(themeOn(page)).toBe(theme));

    it('leave the text at 4.5:1 or more, and lines at 3:1 (WCAG 2.2 AA)', () => {
      for (const rule of rules.filter((one) => one.theme === theme)) {
        const tinted = blend(tint(rule.background), page);
        for (const behind of [tinted, blend(tint(pointed.get(rule.label)!), tinted)]) {
          expect(contrast(hex(ink), behind), `${rule.label} text`).toBeGreaterThanOrEqual(
            Math.min(4.5, contrast(hex(ink), page)),
          );
          const line = rule.colour === 'currentColor' ? hex(ink) : hex(rule.colour);
          expect(contrast(line, behind), `${rule.label} ${rule.part} line`).toBeGreaterThanOrEqual(3);
        }
      }
    });
  });
});

describe('colours as browsers compute them', () => {
  const cases: [string, Colour | null][] = [
    ['rgb(1, 2, 3)', { red: 1, green: 2, blue: 3, alpha: 1 }],
    ['rgba(1, 2, 3, 0.5)', { red: 1, green: 2, blue: 3, alpha: 0.5 }],
    ['rgb(1 2 3 / 50%)', { red: 1, green: 2, blue: 3, alpha: 0.5 }],
    ['oklch(0.5 0.1 20)', null],
    ['', null],
  ];
  it.each(cases)('%s', (text, colour) => expect(parseColour(text)).toEqual(colour));
});
