import type { RecurrentWords } from './recurrent-words';

const reader = (name: string) => `İkinci bir ${name} adımları sondan başa okur`;

const gates = {
  forget: 'Unutma kapısı',
  input: 'Giriş kapısı',
  candidate: 'Aday',
  output: 'Çıkış kapısı',
  update: 'Güncelleme kapısı',
  reset: 'Sıfırlama kapısı',
};

export const recurrentWordsTr: RecurrentWords = {
  handsOnLast: 'Yalnızca son adımdan sonraki durum aktarılır.',
  unrolls: (steps) => `Hesapladığı ${steps} adımın her birinde aynı vektörü görür.`,
  simpleRnn: (activation) =>
    `Her adımı bir önceki adımın durumuyla karıştırır: h ← ${activation}(x·W + h·U + b).`,
  lstm: (activation) =>
    `Adımdan adıma bir hücre durumu c taşır: unutma kapısı f onun bir bölümünü korur, giriş kapısı i adayın (g) bir bölümünü ekler, çıkış kapısı o bir bölümünü gösterir: c ← f ⊙ c + i ⊙ g, h = o ⊙ ${activation}(c).`,
  gru: {
    before:
      'Güncelleme kapısı z eski durumun bir bölümünü korur, kalanını eski durumu sıfırlama kapısının ardından gören adaydan (g) alır: h ← z ⊙ h + (1 − z) ⊙ g.',
    after:
      'Güncelleme kapısı z eski durumun bir bölümünü korur, kalanını adaydan (g) alır: h ← z ⊙ h + (1 − z) ⊙ g. Sıfırlama kapısı, cuDNN ve Keras’ta olduğu gibi, eski durumla ağırlıklarının kendi sapması olan çarpımından sonra etki eder.',
  },
  gateActivation: (gate, activation) => `${gates[gate]} ${activation} işlevinden geçer.`,
  ablatedLstm: {
    forget: {
      open: 'Unutma kapısı hep 1: hücre durumu yalnızca birikir, hiçbir şey solmaz.',
      closed: 'Unutma kapısı hep 0: hücre durumu her adımda yeniden başlar.',
    },
    input: {
      open: 'Giriş kapısı hep 1: adayın tümü hücre durumuna girer.',
      closed: 'Giriş kapısı hep 0: hücre durumuna hiçbir şey girmez.',
    },
    candidate: {
      open: 'Aday hep 1: hücre durumuna giren yalnızca giriş kapısıdır.',
      closed: 'Aday hep 0: hücre durumuna hiçbir şey girmez.',
    },
    output: {
      open: 'Çıkış kapısı hep 1: hücre durumunun tümü gösterilir.',
      closed: 'Çıkış kapısı hep 0: katman yalnızca sıfır aktarır.',
    },
  },
  ablatedGru: {
    update: {
      open: 'Güncelleme kapısı hep 1: gizli durum hiç değişmez.',
      closed: 'Güncelleme kapısı hep 0: her adım gizli durumun yerine yenisini koyar.',
    },
    reset: {
      open: 'Sıfırlama kapısı hep 1: aday eski durumun tümünü görür.',
      closed: 'Sıfırlama kapısı hep 0: aday eski durumu görmez.',
    },
    candidate: {
      open: 'Aday hep 1: durum yalnızca 1’e doğru gidebilir.',
      closed: 'Aday hep 0: durum yalnızca solabilir.',
    },
  },
  ablatedLearnsNothing: 'Sabitlenen bir kapı hiçbir şey öğrenmez; ağırlıkları sayılmaz.',
  coupled:
    'Giriş ve unutma kapıları bağlıdır, f = 1 − i: hücre durumuna giren, onun o kadarının yerini alır. Unutma kapısının kendi ağırlığı yoktur.',
  peepholes:
    'Gözetleme delikleri kapıların hücre durumunu görmesini sağlar: giriş ve unutma kapıları eskisini, çıkış kapısı yenisini, her birim için bir ağırlıkla.',
  cellClip: (limit) => `Hücre durumları ± ${limit} içinde tutulur.`,
  variant: {
    vanilla:
      'Bu, Greff ve diğerlerinin (2015) yalın (vanilla) LSTM’idir: üç kapısı ve gözetleme delikleri vardır.',
    nig: 'Bu, Greff ve diğerlerinin (2015) NIG çeşididir: giriş kapısı olmayan yalın LSTM.',
    nfg: 'Bu, Greff ve diğerlerinin (2015) NFG çeşididir: unutma kapısı olmayan yalın LSTM.',
    nog: 'Bu, Greff ve diğerlerinin (2015) NOG çeşididir: çıkış kapısı olmayan yalın LSTM.',
    niaf: 'Bu, Greff ve diğerlerinin (2015) NIAF çeşididir: girişinde etkinleştirme olmayan yalın LSTM.',
    noaf: 'Bu, Greff ve diğerlerinin (2015) NOAF çeşididir: çıkışında etkinleştirme olmayan yalın LSTM.',
    cifg: 'Bu, Greff ve diğerlerinin (2015) CIFG çeşididir: giriş ve unutma kapıları bağlı yalın LSTM; GRU’ya çok benzer.',
    np: 'Bu, Greff ve diğerlerinin (2015) NP çeşididir: gözetleme deliği olmayan yalın LSTM.',
  },
  bidirectional: {
    sum: (name) => `${reader(name)}; ikisinin çıktıları toplanır.`,
    concat: (name) => `${reader(name)}; ikisinin çıktıları yan yana durur.`,
    mul: (name) => `${reader(name)}; ikisinin çıktıları çarpılır.`,
    ave: (name) => `${reader(name)}; ikisinin çıktılarının ortalaması alınır.`,
  },
  recurrentDropout: (share) =>
    `Eğitimde eski gizli durumun ${share} kadarı atılır; bir dizinin tüm adımlarında aynı bölümü.`,
};
