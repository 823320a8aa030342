import type { Language } from '@shared/domain/project';

export interface CliWords {
  imported: (name: string, length: number, rejected: number) => string;
  engine: Record<'native' | 'wasm', (version: string) => string>;
  slowRemedy: string;
  training: string;
  epoch: string;
  loss: string;
  left: string;
  /** Early stopping: after which epoch, and whose weights forecast. */
  stopped: (epochs: number, best: number) => string;
  forecasting: string;
  reporting: string;
  testPart: string;
  network: string;
  baseline: string;
  cancelled: string;
  noPdf: string;
}

export const cliWords: Record<Language, CliWords> = {
  en: {
    imported: (name, length, rejected) => `${name}: ${length} values, ${rejected} rows rejected`,
    engine: {
      native: (version) => `libtensorflow ${version}`,
      wasm: (version) => `WebAssembly ${version} (fallback, slow)`,
    },
    slowRemedy: 'Run «npm run doctor» to see what the native runtime is missing.',
    training: 'Training',
    epoch: 'epoch',
    loss: 'loss',
    left: 'left',
    stopped: (epochs, best) =>
      `Trained ${epochs} epochs; the forecast uses the weights of the best one, ${best}.`,
    forecasting: 'Forecasting',
    reporting: 'Writing',
    testPart: 'On the test part:',
    network: 'network',
    baseline: 'seasonal naive',
    cancelled: 'Cancelled.',
    noPdf: 'There is no Electron to print a PDF with.',
  },
  tr: {
    imported: (name, length, rejected) => `${name}: ${length} değer, ${rejected} satır reddedildi`,
    engine: {
      native: (version) => `libtensorflow ${version}`,
      wasm: (version) => `WebAssembly ${version} (yedek, yavaş)`,
    },
    slowRemedy: 'Yerel çalışma zamanında neyin eksik olduğunu «npm run doctor» gösterir.',
    training: 'Eğitim',
    epoch: 'dönem',
    loss: 'kayıp',
    left: 'kaldı',
    stopped: (epochs, best) =>
      `${epochs} dönem eğitildi; tahmin en iyi dönemin (${best}) ağırlıklarını kullanır.`,
    forecasting: 'Tahmin',
    reporting: 'Yazma',
    testPart: 'Sınama bölümünde:',
    network: 'ağ',
    baseline: 'mevsimsel naif',
    cancelled: 'İptal edildi.',
    noPdf: 'PDF basacak bir Electron yok.',
  },
};
