import type { Plugin } from 'vite';

const ASSIGNMENT = 't.innerHTML = html;';
const TEMPLATE = /const t = isMathML \? [^;]*;\s*t\.innerHTML = html;/;
/** The same inert template, made by the parser. MathML is the one case it would not serve; we have none. */
const PARSED =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
  "const t = new DOMParser().parseFromString(`<template>${html}</template>`, 'text/html').head.firstChild;";

/**
 * Solid makes its elements from strings written at build time by way of `innerHTML`. Nothing of ours
 * assigns it, the store's linter warns of it, so that the packages hold no such assignment at all.
 *
 * @throws Error when Solid's source has changed: look at its `template` again
 */
export function inertTemplates(): Plugin {
  return {
    name: 'isnad:inert-templates',
    transform(code, id) {
      if (!/solid-js\/web\/dist\/\w+\.js$/.test(id) || !code.includes(ASSIGNMENT)) return null;
      if (!TEMPLATE.test(code)) throw new Error(`${id}: Solid's template() is not what it was.`);
      return { code: code.replace(TEMPLATE, () => PARSED), map: null };
    },
  };
}
