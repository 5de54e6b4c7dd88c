/** In the order they are looked for: a browser built on another one names both. */
const BROWSERS = [
  [/MicroMessenger\//, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const SYSTEMS = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

/** What people call a device, from what its browser calls itself; `undefined` for one that says nothing known. */
export function deviceName(userAgent: string): string | undefined {
  const [browser, system] = [BROWSERS, SYSTEMS].map((signs) => signs.find(([sign]) => sign.test(userAgent))?.[1]);
  const known = [browser, system].filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join(' · ');
}
