/** Settings, one row a key, so that a later program's keys and a damaged value never cost the others. */
import { safeParse } from '../../shared/validate/safe-parse';
import type { DatabaseSync } from './engine';
import type * as z from 'zod/mini';
import {
  defaultSettings,
  type Settings,
  type SettingsChangeSchema,
  SettingsSchema,
} from '../../shared/contract/settings';
import { readPresets } from '../../shared/pack/pack-preset';
import { transact } from './transact';

/** All settings; the usual value stands for one that was never chosen or can no longer be read. */
export function readSettings(database: DatabaseSync): Settings {
  const rows = database.prepare('SELECT key, value FROM setting').all();
  const chosen = rows.flatMap((row) => readSetting(String(row['key']), String(row['value'])));
  return SettingsSchema.parse({ ...defaultSettings, ...Object.fromEntries(chosen) });
}

/** Keeps the settings that are given and answers all of them. Presets of the pack that cannot be read stay beside them. */
export function changeSettings(
  database: DatabaseSync,
  change: z.infer<typeof SettingsChangeSchema>,
): Settings {
  const keep = database.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return transact(database, () => {
    for (const [key, value] of Object.entries(change)) {
      if (value === undefined) continue;
      const unread = key === 'packPresets' ? readPresets(keptValue(database, key)).passedOver : [];
      keep.run(key, JSON.stringify(Array.isArray(value) ? [...value, ...unread] : value));
    }
    return readSettings(database);
  });
}

/** What was kept under the key, whatever it is. */
function keptValue(database: DatabaseSync, key: string): unknown {
  const row = database.prepare('SELECT value FROM setting WHERE key = ?').get(key);
  return row && parseJson(String(row['value']));
}

function readSetting(key: string, json: string): readonly (readonly [string, unknown])[] {
  if (!isSetting(key)) return [];
  if (key === 'packPresets') return [[key, readPresets(parseJson(json)).presets]];
  const value = safeParse<unknown>(SettingsSchema.shape[key], parseJson(json));
  return value.success ? [[key, value.data]] : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSetting(key: string): key is keyof Settings {
  return Object.hasOwn(SettingsSchema.shape, key);
}
