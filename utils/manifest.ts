/** The browsers a package is built for; anything else is treated as Chromium. */
type Target = 'chrome' | 'edge' | 'firefox' | (string & {});

const CHROMIUM_PERMISSIONS = [
  'activeTab',
  'scripting',
  'storage',
  'unlimitedStorage',
  'sidePanel',
  'contextMenus',
];
const FIREFOX_PERMISSIONS = CHROMIUM_PERMISSIONS.filter((name) => name !== 'sidePanel');

/** Remappable in the browser's own page for it. Chromium takes at most four suggestions. */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+I' } },
  next: { suggested_key: { default: 'Alt+Shift+Down' }, description: '__MSG_command_next__' },
  previous: { suggested_key: { default: 'Alt+Shift+Up' }, description: '__MSG_command_previous__' },
  card: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_card__' },
  toggle: { description: '__MSG_command_toggle__' },
};

/**
 * What each browser's manifest says beyond what the entrypoints say themselves.
 * No host permission at install: sites are asked for one by one, from a gesture.
 */
export function manifest(browser: Target) {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_short_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: firefox ? FIREFOX_PERMISSIONS : CHROMIUM_PERMISSIONS,
    optional_host_permissions: ['*://*/*'],
    commands: COMMANDS,
    action: { default_title: '__MSG_action_title__' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'isnad@isnad.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // The first whose highlight styles are inherited.
        { minimum_chrome_version: '134' }),
  };
}
