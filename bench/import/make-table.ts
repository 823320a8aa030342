import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const hour = 3_600_000;
const start = Date.UTC(2000, 0, 1);

/** An hourly table of `time,load,price`, about 35 bytes a row; the same for the same seed. */
export async function makeTable(path: string, rows: number, seed = 1): Promise<void> {
  const file = createWriteStream(path);
  // Park and Miller's generator: Communications of the ACM 31 (1988), 1192–1201.
  let state = seed;
  let text = 'time,load,price\n';
  for (let row = 0; row < rows; row++) {
    state = (state * 16_807) % 2_147_483_647;
    const time = new Date(start + row * hour).toISOString().slice(0, 19).replace('T', ' ');
    const load = (1000 + (state % 1_000_000) / 1000).toFixed(3);
    text += `${time},${load},${((state % 10_000) / 100).toFixed(2)}\n`;
    if (text.length < 1_000_000) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'close');
}
