import type { NoteWords } from './note-words';

export const prepareTr: NoteWords = {
  descending: 'En yeni satır en baştaydı; satırlar ters çevrildi.',
  unsorted: 'Zaman sırasında olmayan satır: {count}, ilki {line}. satırda. Sıralandılar.',
  'repeated-same':
    'Zamanı daha önce de geçen ve aynı değeri taşıyan ya da eksiği tamamlayan satır: {count}, ilki {line}. satırda. Öncekiyle birleştirildi. Ayrı olaylarsa aynı zamanlı satırlar için “toplam” seçin.',
  'repeated-first':
    'Zamanı daha önce de geçen satır: {count}, ilki {line}. satırda. Her zamanın ilk satırı tutuldu.',
  'repeated-last':
    'Zamanı daha önce de geçen satır: {count}, ilki {line}. satırda. Her zamanın son satırı tutuldu.',
  'repeated-mean':
    'Zamanı daha önce de geçen satır: {count}, ilki {line}. satırda. Her zamanın satırlarının ortalaması alındı.',
  'repeated-sum':
    'Zamanı daha önce de geçen satır: {count}, ilki {line}. satırda. Her zamanın satırları toplandı.',
  'row-repeated': '{time} zamanı yine geçiyor; {line}. satır tutuldu.',
  'hours-told-apart':
    'Saatler geri alındığı için iki kez geçen saat: {count} ({dates}). İkinci geçiş, eksik olan bir sonraki saate kondu.',
  'hours-skipped':
    'İlkbaharda atlanan saat: {count} ({dates}). Bunlar yerel zamanlar; adımlar yine de düzenli.',
  'local-midnight':
    'Zamanlar, yaz saati uygulayan bir yerin UTC olarak yazılmış gece yarıları; tarih olarak alındı: {time} yerine {aligned}.',
  'local-clock':
    'Zamanlar, yaz saati uygulayan bir yerde günün aynı saati ve UTC olarak yazılmış; tek bir saate çekildi: {time} yerine {aligned}.',
  span: 'Seçilen aralığın dışında kalan satır: {count}. Alınmadı.',
  'off-grid':
    'Serinin hiçbir adımına ({frequency}) denk gelmeyen satır: {count}, ilki {line}. satırda. Ayrıldı.',
  'row-off-grid': '{time} serinin bir adımı değil ({frequency}).',
  'near-steps':
    'Tatillerde olduğu gibi adımının ({frequency}) birkaç gün yanına düşen satır: {count}, ilki {line}. satırda. Her biri kendi adımı sayıldı.',
  'beside-steps':
    '{series}: adımı ({frequency}) öteki serilerden başka bir anda başlıyor; onların adımlarına yerleştirildi.',
  'frequency-differs':
    '{series}: adımı ({own}) veri kümesininkinden ({frequency}) farklı. Bir araya getirmek için yeniden örnekleyin.',
  'too-many-missing':
    'Satırlar düzenli ({frequency}), ama adımların %{percent} kadarı eksik: doldurulamayacak kadar çok. Satırlar sırasıyla alındı. Boşlukları korumak için sıklığı seçin.',
  irregular:
    'Satırlar düzenli bir adım izlemiyor; sırasıyla alındı. En yakını: {frequency}, satırların %{percent} kadarı bu aralıkta. Düzenli adım için yeniden örnekleyin.',
  'days-off':
    'Satırı olmayan iş günü: {count}. Tatil sayıldı; hafta sonları gibi bunlar da adım değil.',
  'long-absence':
    'Bir haftadan uzun, satırsız dönem: {count}; ilki {time} gününden başlıyor, en uzunu {longest} iş günü. Seri, bu günler tatilmiş gibi devam ediyor.',
  'series-empty': 'Hiç değeri olmadığı için alınmayan: {series}.',
  'series-unknown': 'Hazırlıkta adı geçen ama dosyada olmayan seri: {series}.',
  'outliers-missing': 'Eksik sayılan aykırı değer: {count}; {series}.',
  'outliers-median': 'Çevresinin ortancasıyla değiştirilen aykırı değer: {count}; {series}.',
  'filled-linear':
    'İki komşusu arasındaki doğru üzerinde doldurulan eksik adım: {count}; {series}.',
  'filled-forward': 'Bir önceki değerle doldurulan eksik adım: {count}; {series}.',
  'filled-seasonal': 'Komşularına ve mevsime göre doldurulan eksik adım: {count}; {series}.',
  'too-sparse':
    '{series}: adımların dörtte birinden fazlasını uydurmak gerekirdi; eksik bırakıldı. Nasıl doldurulacağını seçin ya da yeniden örnekleyin.',
  'no-seasons':
    '{series}: iki mevsimden kısa ya da mevsimin bir bölümünde art arda iki değer yok; doğru üzerinde dolduruldu.',
  dropped: 'Veri kümesinden çıkarılan eksik adım: {count}; nedeni {series}.',
  'first-partial':
    'İlk adım ({frequency}), {time}, tam değil: seri onun içinde başlıyor. Değeri yanıltıyorsa kesin.',
  'last-partial':
    'Son adım ({frequency}), {time}, tam değil: seri onun içinde bitiyor. Değeri yanıltıyorsa kesin.',
  'last-group-partial': 'Son adım {of} satır yerine {count} satırı birleştiriyor.',
  'buckets-incomplete':
    'Bir bölümü eksik olduğu için kalan değerlere dayanan uzun adım: {count}; {series}.',
  'sums-missing': 'İçinde eksik değer olduğu için toplamı alınmayan uzun adım: {count}; {series}.',
  'split-linear':
    'Değerlerin arasına, aralarındaki doğru üzerinde eklenen adım ({frequency}): {count}.',
  'split-forward': 'Değerlerin arasına, bir önceki değerle eklenen adım ({frequency}): {count}.',
  'split-missing': 'Değerlerin arasına değersiz eklenen adım ({frequency}): {count}.',
  'split-beside':
    'Yeni adımların hiçbirinde başlamayan değer: {count}. Her biri içine düştüğü adım sayıldı.',

  'reason-no-calendar':
    'dosyada zaman yok, bu yüzden adımların takvimi yok. Okuma ayarlarında başlangıç ve sıklık verin.',
  'reason-too-many-steps': '{count} değer oluşurdu; en çok {allowed} değer tutulabilir.',
  'reason-no-target': 'tahmin edilecek seri kalmıyor.',
  'reason-span-empty': 'aralıkta hiç satır yok.',
  'remedy-daylight-saving':
    'Bu, saatler geri alınınca iki kez yaşanan saat. Zamanların hangi saat diliminde olduğunu ya da iki satırdan hangisinin geçerli olduğunu söyleyin.',

  'step-duplicates-first': 'Aynı zamanlı satırlardan ilkini tut',
  'step-duplicates-last': 'Aynı zamanlı satırlardan sonuncusunu tut',
  'step-duplicates-mean': 'Aynı zamanlı satırların ortalamasını al',
  'step-duplicates-sum': 'Aynı zamanlı satırları topla',
  'step-duplicates-refuse': 'Aynı zamanlı satırları kabul etme',
  'step-frequency': 'Adımları düzenli say: {frequency}',
  'step-resample':
    'Yeniden örnekle, bir adım {frequency}: {aggregate}; uzun adımların arası: {fill}',
  'step-missing-keep': 'Eksik adımları eksik bırak ({scope})',
  'step-missing-drop': 'Eksik adımları çıkar ({scope})',
  'step-missing-linear': 'Eksik adımları doğru üzerinde doldur ({scope})',
  'step-missing-seasonal': 'Eksik adımları komşulara ve mevsime göre doldur ({scope})',
  'step-missing-forward': 'Eksik adımları bir önceki değerle doldur ({scope})',
  'step-outliers-nothing':
    'Her yanda {halfWindow} adım içinde {threshold} sapmadan uzak aykırı değerleri işaretle ({scope})',
  'step-outliers-missing':
    'Her yanda {halfWindow} adım içinde {threshold} sapmadan uzak aykırı değerleri eksik say ({scope})',
  'step-outliers-median':
    'Her yanda {halfWindow} adım içinde {threshold} sapmadan uzak aykırı değerleri ortancayla değiştir ({scope})',
  'step-span': '{from} ile {to} arasını kullan',
  'step-span-from': '{from} ve sonrasını kullan',
  'step-span-to': '{to} ve öncesini kullan',
  'step-span-all': 'Bütün zamanları kullan',
  'step-roles': 'Serileri şöyle kullan: {roles}',
  'scope-all': 'bütün seriler',
  'aggregate-mean': 'ortalama',
  'aggregate-sum': 'toplam',
  'aggregate-first': 'ilk değer',
  'aggregate-last': 'son değer',
  'aggregate-min': 'en küçük değer',
  'aggregate-max': 'en büyük değer',
  'aggregate-median': 'ortanca',
  'fill-linear': 'doğru üzerinde',
  'fill-forward': 'bir önceki değer',
  'fill-missing': 'boş',
  'role-target': '{series}: tahmin edilecek',
  'role-covariate': '{series}: girdi',
  'role-known-covariate': '{series}: ileriye dönük bilinen girdi',
  'role-ignored': '{series}: yok sayılacak',
};
