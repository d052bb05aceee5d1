import { render } from 'solid-js/web';

render(() => <main />, document.getElementById('root') as HTMLElement);
