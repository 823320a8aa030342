import { dataWordsTr } from './data-words-tr';
import { networkWordsTr } from './network-words-tr';
import type { ReportWords } from './report-words';

export const reportWordsTr: ReportWords = {
  title: (series) => `${series} tahmini`,
  subtitle: (horizonSteps, cell, unit) => `${horizonSteps} adım (${unit}) ileriye, ${cell} ile`,
  verdict: 'Sonuç',
  warnings: 'Kullanmadan önce',
  noWarnings: 'Denetimler uyarılacak bir şey bulmadı.',
  forecastAndActuals: 'Tahmin ve gerçek değerler',
  plotTail: (shown, length) => `${length} değerin son ${shown} tanesi çizildi.`,
  plotDescription: (series) =>
    `${series} çizgi grafiği: gerçek değerler, uydurulan değerler, mevsimsel naif ve aralıklarıyla tahmin.`,
  actual: 'Gerçek',
  fitted: 'Uyum, bir adım ileri',
  forecast: 'Tahmin',
  baseline: 'Mevsimsel naif',
  interval: (percent) => `%${percent} aralık`,
  originLine: { 'test-part': 'sınama bölümü', 'end-of-series': 'verinin sonu' },
  reliability: 'Güvenilirlik',
  reliabilityOf: {
    trustworthy: 'güvenilir',
    doubtful: 'kuşkulu',
    'worse-than-baseline': 'naiften iyi değil',
    unknown: 'ölçülmedi',
  },
  metrics: 'Sınama bölümündeki hatalar',
  metricNote: {
    mae: 'ortalama mutlak hata, serinin biriminde',
    rmse: 'hata kareleri ortalamasının karekökü, serinin biriminde',
    smape: 'simetrik ortalama mutlak yüzde hata, %',
    mase: 'ortalama mutlak ölçekli hata; 1’in altı, örneklem içi naiften iyi demektir',
  },
  metric: 'Ölçüt',
  network: 'Ağ',
  change: 'Fark',
  lossCurve: 'Eğitim',
  lossAxis: (loss) => `ölçeklenmiş değerlerde ${loss}, log ölçek`,
  epoch: 'dönem',
  trainLoss: 'Eğitim kaybı',
  validationLoss: 'Doğrulama kaybı',
  section: { 'test-part': 'Sınama bölümünün tahmini', 'end-of-series': 'Geleceğin tahmini' },
  sectionNote: {
    'test-part': 'Sınama bölümüne bakmadan, ondan önce yapıldı.',
    'end-of-series': 'Son değerden sonra yapıldı.',
  },
  restsOn: {
    conformal: (origins) =>
      `Aralıklar ve güvenilirlik, ağı eğitmemiş ${origins} geriye dönük başlangıç noktasına dayanır.`,
    distribution: (origins) =>
      `Aralıklar, ağın kendi dağılımından çekilen yolların yüzdelikleridir; güvenilirlik, onu eğitmemiş ${origins} geriye dönük başlangıç noktasına dayanır.`,
  },
  step: 'Adım',
  time: 'Zaman',
  error: 'Hata',
  networkSection: 'Ağ',
  trainingSection: 'Eğitim',
  dataSection: 'Veri',
  specSection: 'Ağ tanımı',
  method: 'Bu rapor nasıl okunur',
  recursion: (blockSteps) =>
    blockSteps === 1
      ? 'Tahmin özyinelemelidir: her adım, öncesindeki tahminlerle beslenir. Pencerenin ötesindeki adımlar yalnızca tahminlere dayanır.'
      : `Tahmin ${blockSteps} adımlık bölümler halinde gelir; her bölüm, öncesindeki tahminlerle beslenir. Penceresinde gerçek değer kalmayan adımlar yalnızca tahminlere dayanır.`,
  intervalNote: {
    conformal:
      'Aralıklar bölünmüş uyumlu (split-conformal) yöntemledir: tahmin ± ağı eğitmemiş veride yapılan mutlak hataların bir yüzdeliği, her adım için ayrı. Böyle hatalar azsa aralık verilmez (%80 için 4, %95 için 19 gerekir).',
    distribution:
      'Aralıklar, ağın verdiği olasılıklardan adım adım çekilen çok sayıda yolun yüzdelikleridir. Ağın kendinden ne kadar emin olduğunu söyler, ne sıklıkla haklı çıktığını değil.',
  },
  methodNotes: [
    'Mevsimsel naif, son mevsimi yineler. Onu geçemeyen bir ağ zahmetine değmez.',
    'Bir adım, ağ geriye dönük sınamada mevsimsel naiften en az onda bir az yanılıyorsa güvenilir, daha az farkla iyiyse kuşkuludur; 3 başlangıçtan azında ölçülmez.',
    'Ölçütler M4 yarışmasının tanımlarını izler.',
  ],
  networkFacts: networkWordsTr,
  data: dataWordsTr,
  facts: {
    state: 'Durum',
    epochs: 'Dönem',
    batchSize: 'Yığın boyutu',
    engine: 'Motor',
    engineOf: { native: 'libtensorflow (yerel)', wasm: 'WebAssembly (yedek)' },
    lastTrainLoss: 'Son eğitim kaybı',
    lastValidationLoss: 'Son doğrulama kaybı',
    bestEpoch: 'En iyi dönem, tahminin temeli',
    duration: 'Eğitim süresi',
  },
  stateOf: {
    running: 'sürüyor',
    finished: 'bitti',
    cancelled: 'iptal edildi',
    failed: 'başarısız',
    interrupted: 'yarıda kaldı',
  },
  frequencyUnit: {
    millisecond: 'milisaniye',
    second: 'saniye',
    minute: 'dakika',
    hour: 'saat',
    day: 'gün',
    'business-day': 'iş günü',
    week: 'hafta',
    month: 'ay',
    quarter: 'çeyrek',
    year: 'yıl',
    step: 'adım',
  },
  every: (count, unit) => `her ${count === 1 ? '' : `${count} `}${unit}`,
  madeBy: (date) => `Gatecast ile yapıldı, ${date}.`,
};
