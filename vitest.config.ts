import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * ms. Wall time says as much of the machine as of the code: what hangs is given up after it, and nothing is
 * measured by it. What has to be fast is measured by the processor time of its own thread.
 */
const PATIENCE = {
  testTimeout: 60_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          ...PATIENCE,
          name: 'engine',
          environment: 'node',
          include: [
            'tests/{attribution,anchoring,exporters,library,panel,scripts}/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      {
        plugins: [solid()],
        test: {
          ...PATIENCE,
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.tsx'],
          setupFiles: ['tests/components/setup.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          ...PATIENCE,
          name: 'extension',
          environment: 'happy-dom',
          include: ['tests/{article,highlight,notes,extension}/**/*.test.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          ...PATIENCE,
          name: 'fuzz',
          environment: 'happy-dom',
          include: ['tests/fuzz/**/*.test.ts'],
        },
      },
      {
        test: {
          ...PATIENCE,
          name: 'security',
          environment: 'node',
          include: ['tests/security/**/*.test.ts'],
          globalSetup: ['tests/security/setup.ts'],
        },
      },
      {
        test: {
          ...PATIENCE,
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
