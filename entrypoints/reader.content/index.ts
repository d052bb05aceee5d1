import '../../utils/highlight/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from '../../utils/reader/index.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main: ({ signal }) => startReader(window, signal),
});
