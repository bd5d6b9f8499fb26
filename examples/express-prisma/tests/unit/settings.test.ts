/** Settings are read from the environment, and what is wrong with them is said. */
import { describe, expect, it } from 'vitest';

import { createLogger } from '../../src/core/logger.js';
import { loadSettings, SettingsError } from '../../src/core/settings.js';

const NEEDED = {
  DATABASE_URL: 'postgresql://app:app@localhost:5432/app',
};

describe('the settings', () => {
  it('have defaults', () => {
    expect(loadSettings(NEEDED)).toMatchObject({
      PORT: 8000,
      LOG_LEVEL: 'info',
      CORS_ORIGINS: [],
      TRUSTED_PROXIES: [],
    });
  });

  it('are read from text', () => {
    const settings = loadSettings({
      ...NEEDED,
      PORT: '9000',
      CORS_ORIGINS: 'https://a.example, https://b.example',
    });
    expect(settings.PORT).toBe(9000);
    expect(settings.CORS_ORIGINS).toEqual(['https://a.example', 'https://b.example']);
  });

  it.each([
    ['PORT', 'x'],
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['TRUSTED_PROXIES', 'somewhere'],
    ['TRUSTED_PROXIES', '10.0.0.0/99'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['DATABASE_TIMEOUT_SECONDS', 'soon'],
    ['DATABASE_URL', 'nonsense'],
    ['DATABASE_URL', 'postgresql://app:app@localhost:5432/app?schema=other'],
  ])('are refused with %s of %s', (name, value) => {
    const load = () => loadSettings({ ...NEEDED, [name]: value });
    expect(load).toThrow(SettingsError);
    expect(load).toThrow(new RegExp(`^${name} is wrong`));
  });

  it.each([
    'postgresql://app:app@localhost:5432/app?schema=public',
    'postgresql://app:app@localhost:5432/app?unknown=1',
  ])('take %s', (address) => {
    expect(loadSettings({ ...NEEDED, DATABASE_URL: address }).DATABASE_URL).toBe(address);
  });

  it('name each variable that is missing, in a line of its own', () => {
    expect(() => loadSettings({ DATABASE_URL: '' })).toThrow(/^DATABASE_URL is not set/m);
  });

  it('take networks of proxies', () => {
    const networks = '10.0.0.0/8, ::1, fd00::/8';
    expect(loadSettings({ ...NEEDED, TRUSTED_PROXIES: networks }).TRUSTED_PROXIES).toEqual(
      networks.split(', '),
    );
  });
});

describe('the log', () => {
  it('has the level that is set', () => {
    expect(createLogger({ LOG_LEVEL: 'warning' }).level).toBe('warn');
  });
});
