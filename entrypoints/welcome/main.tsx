import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'solid-js/web';
import { openingLanguage } from '../../utils/ui/interface-language.ts';
import { App } from './App.tsx';

const opening = await openingLanguage();
render(() => <App opening={opening} />, document.getElementById('root')!);
