import { expect, it } from 'vitest';
import { originOf } from '../../../main/ipc/sender';

it.each([
  ['app://gatecast/index.html?x#y', 'app://gatecast'],
  ['http://localhost:5173/', 'http://localhost:5173'],
  ['file:///etc/passwd', 'file://'],
  ['about:blank', 'about://'],
  ['', ''],
])('the origin of «%s» is «%s»', (url, origin) => {
  expect(originOf(url)).toBe(origin);
});
