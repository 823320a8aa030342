import type { SpecWords } from './spec-words';

export const specWordsTr: SpecWords = {
  rules: {
    'at-least': 'en az {limit}',
    'more-than': '{limit} değerinden büyük',
    'at-most': 'en çok {limit}',
    'less-than': '{limit} değerinden küçük',
    'fewest-entries': 'en az {limit} ögeli bir liste',
    'most-entries': 'en çok {limit} ögeli bir liste',
    'fewest-letters': 'en az {limit} harf',
    'most-letters': 'en çok {limit} harf',
    'one-of': '{choices}',
    object: 'şu anahtarları olan bir nesne: {choices}',
    'object-of-kind': 'kind anahtarı şunlardan biri olan bir nesne: {choices}',
    'known-key': 'böyle bir anahtar yok; olanlar: {choices}',
    number: 'bir sayı',
    'whole-number': 'bir tam sayı',
    'true-or-false': 'true, false',
    list: 'bir liste',
    text: 'bir metin',
    other: '{reason}',
  },
  orNull: ' ya da null',
  missing: 'eksik',
  conflictMessage: 'Ağ tanımının parçaları birbirine uymuyor: {path} değeri {value}. {conflict}',
  conflictRemedy: 'İkisinden birini değiştirin.',
  conflicts: {
    'no-recurrent-layer':
      '{sequence} türünde bir ağ, yinelemeli bir katman ister: SimpleRNN, LSTM ya da GRU. Böyle bir katman yoksa one-to-one kullanın.',
    'needs-a-sequence':
      'Evrişim ve havuzlama adımlar boyunca kayar; buraya ise tek bir vektör gelir. Katmanı son yinelemeli katmanın önüne alın ya da pencereyi adım adım verin (many-to-one).',
    'removes-steps':
      'many-to-many türünde her adım bir sonrakini tahmin eder; hiçbiri havuzlanamaz. Katmanı kaldırın ya da many-to-one kullanın.',
    'pools-too-much': 'Buraya yalnızca {steps} adım gelir. En çok o kadarını havuzlayın.',
    'sees-the-answer':
      'many-to-many türünde her adım bir sonrakini tahmin eder; ileriye bakan bir katman yanıtı görür. Tek yön ve nedensel dolgu seçin ya da many-to-one kullanın.',
    'output-steps-without-decoder':
      'Birden çok değeri bir kerede yalnızca one-to-many türünde bir ağ verir. 1 yapın ya da one-to-many kullanın.',
    'softmax-needs-cross-entropy':
      'Softmax çıkışı çapraz entropiyle eğitilir. O kaybı ya da doğrusal çıkışı seçin.',
    'cross-entropy-needs-softmax':
      'Çapraz entropi olasılıkları karşılaştırır. Softmax çıkışını ya da başka bir kayıp seçin.',
    'coupling-needs-sigmoid':
      'Bağlı kapılarda f = 1 − i olduğundan giriş kapısı 0 ile 1 arasında kalmalı. sigmoid ya da hard-sigmoid seçin veya kapıları ayırın.',
    'coupled-gate-is-ablated':
      'Bağlı kapılar, birinin öğrendiğini paylaşır. Kapıyı öğrenilir yapın ya da kapıları ayırın.',
    'stopping-needs-validation':
      'Erken durdurma doğrulama kaybını izler. Doğrulama payını 0’dan büyük yapın ya da durdurmayı kapatın.',
    'state-needs-a-sequence':
      'Durumlu eğitim, durumları adım adım pencereden pencereye taşır. many-to-one ya da many-to-many kullanın veya başka bir sıra seçin.',
    'state-needs-one-direction':
      'Durumlu eğitimde her pencere, öncekinin durumlarıyla başlar; geri yönün öncesi yoktur. Tek yön ya da başka bir sıra seçin.',
    'holidays-need-a-country': 'Hangi günlerin tatil olduğu ülkeye bağlıdır: bir ülke seçin.',
    'country-without-holidays':
      'Bu kodda bir ülke yok ya da tatilleri bilinmiyor. TR gibi bir ISO kodu kullanın.',
    'input-repeated': '«{name}» zaten bir girdi. Buradan çıkarın.',
  },
};
