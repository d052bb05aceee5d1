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
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  };
}
