import type { ExplainWords } from './explain-words';
import { recurrentWordsTr } from './recurrent-words-tr';

const signal = (steps: number, features: number) =>
  steps === 1 ? `${features} sayı` : `her biri ${features} sayılık ${steps} adım`;

const reasons = {
  chosen: 'seçildiği gibi',
  saturates: 'kendiliğinden seçildi: doyan bir etkinleştirmenin çıktısı ardından ortalanır',
  rectifies: 'kendiliğinden seçildi: öncesinde, hangi birimlerin etkin olacağını belirler',
  linear: 'kendiliğinden seçildi: doğrusal etkinleştirmede iki yer de aynıdır',
};

export const explainWordsTr: ExplainWords = {
  input: 'Pencere',
  output: 'Çıkış',
  layerTitle: (position, summary) => `${position}. katman: ${summary}`,

  readsWindow: {
    'many-to-one': (steps) => `Ağ, son ${steps} değeri adım adım okur.`,
    'many-to-many': (steps) =>
      `Ağ, ${steps} değeri adım adım okur ve her birinin ardından yanıt verir.`,
    'one-to-many': (steps) =>
      `Ağ, son ${steps} değeri tek bir vektör olarak bir kerede görür ve yanıtını ondan açar.`,
    'one-to-one': (steps) => `Ağ, son ${steps} değeri tek bir vektör olarak bir kerede görür.`,
  },
  seesBeside: (names, numbers) =>
    `Her adımda serinin yanında ${numbers} sayı daha görür: ${names.join(', ')}. Takvimin ve önceden bilinen serilerin, bir sonraki adımdaki değerini görür.`,
  level: {
    series: 'Değerler, eğitim bölümünün ortalamasından ölçülür.',
    lastValue: 'Değerler, pencerelerinin son değerinden ölçülür.',
    firstValue:
      'Değerler, pencerelerinin ilk değerinden ölçülür: hiçbir adım sonuncuyu bilmemelidir.',
  },

  passes: ({ inputSteps, inputs, outputSteps, outputs }) =>
    `Aldığı: ${signal(inputSteps, inputs)}; verdiği: ${signal(outputSteps, outputs)}.`,
  learns: (numbers) => `${numbers.toLocaleString('tr')} sayı öğrenir.`,
  learnsNothing: 'Hiçbir şey öğrenmez.',

  recurrent: recurrentWordsTr,

  convolution: {
    causal: (filters, steps) =>
      `${steps} adımlık ${filters} süzgeç zaman boyunca kayar ve sonraki adımları görmez.`,
    same: (filters, steps) =>
      `${steps} adımlık ${filters} süzgeç zaman boyunca kayar ve adımın iki yanını da görür.`,
  },
  activation: (activation) => `Ardından ${activation}.`,
  pooling: {
    max: (steps) => `Her ${steps} adımdan en büyük değer aktarılır.`,
    average: (steps) => `Her ${steps} adımdan ortalama aktarılır.`,
  },
  poolingRest: (steps) => `Son ${steps} adım tam bir havuz doldurmaz ve dışarıda kalır.`,
  dense: {
    sequence: (units) => `Her adımda ayrı ayrı, girdilerinin ${units} ağırlıklı toplamı.`,
    vector: (units) => `Girdilerinin ${units} ağırlıklı toplamı.`,
  },
  dropout: (share) =>
    `Eğitimde girdilerinin ${share} kadarı atılır, kalanı büyütülür; tahmin hepsini görür.`,

  normalization: {
    before: (activation, reason) =>
      `Yığın normalleştirme ${activation} öncesinde durur (${reasons[reason]}).`,
    after: (activation, reason) =>
      `Yığın normalleştirme ${activation} sonrasında durur (${reasons[reason]}).`,
    recurrentBefore: 'Katmanın içinde, tüm kapıların x·W çarpımlarını normalleştirir.',
    recurrentAfter: 'Katmanın ardında, aktarılan gizli durumları normalleştirir.',
    statistics:
      'Eğitimde her yığının ortalamasını ve varyansını, tahminde bunların hareketli ortalamalarını kullanır.',
  },

  predicts: {
    'many-to-one': () => 'Tek değer: pencereden sonraki adım.',
    'many-to-many': () => 'Pencerenin her adımından sonra, bir sonrakinin değeri.',
    'one-to-many': (steps) => `Pencereden sonraki ${steps} değer, bir kerede.`,
    'one-to-one': () => 'Tek değer: pencereden sonraki adım.',
  },
  linearOutput: (inputs) => `${inputs} sayının ağırlıklı toplamı.`,
  softmaxOutput: (inputs, bins) =>
    `${inputs} sayıdan, eğitilen aralığa eşit yayılmış ${bins} değerin her birine bir olasılık; tahmin bunların beklenen değeridir.`,
  loss: {
    mse: () => 'Eğitim, ortalama kare hatayı düşürür.',
    mae: () => 'Eğitim, ortalama mutlak hatayı düşürür.',
    huber: ({ delta }) =>
      `Eğitim, Huber kaybını düşürür: ± ${delta} ölçekli birim içinde karesel, ötesinde doğrusal.`,
    pinball: ({ quantile }) =>
      `Eğitim, pinball kaybını düşürür: tahmin ortalamayı değil, ${quantile} yüzdeliğini hedefler.`,
    'cross-entropy': () => 'Eğitim, çapraz entropiyi düşürür.',
  },
};
