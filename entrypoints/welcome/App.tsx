import { createResource } from 'solid-js';
import { browser } from 'wxt/browser';
import { LocaleProvider } from '../../components/locale.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { extract } from '../../utils/attribution/index.ts';
import type { Language } from '../../utils/i18n/languages.ts';
import { welcomeMessages } from '../../utils/i18n/welcome.ts';
import { createInterfaceLanguage, createTitle } from '../../utils/ui/interface-language.ts';

async function panelShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** The page that opens after the install. */
export function App(props: { opening: Language }) {
  const language = createInterfaceLanguage(props.opening);
  createTitle(language, welcomeMessages);
  const [shortcut] = createResource(panelShortcut);
  return (
    <LocaleProvider language={language()}>
      <Welcome
        read={(text, language) => extract(text, { language })}
        icon={browser.runtime.getURL('/icon/128.png')}
        shortcut={shortcut() ?? ''}
        onSites={() => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#sites') })}
      />
    </LocaleProvider>
  );
}
