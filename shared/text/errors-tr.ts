import type { ErrorWords } from './error-words';

export const errorsTr: ErrorWords = {
  'file-missing': [
    '{file} artık yerinde değil.',
    'Taşınıp taşınmadığına bakın, sonra yeniden bırakın.',
  ],
  'file-empty': ['{file} boş.', 'Yeniden dışa aktarın ve boyutuna bakın.'],
  'file-binary': [
    '{file} bir metin dosyası değil: {position}. konumdaki (satır {line}) {byte} baytı metin değil.',
    'Tabloyu CSV olarak kaydedip o dosyayı bırakın.',
  ],
  'file-not-a-file': ['{file} bir klasör ya da aygıt, dosya değil.', 'Bir CSV dosyası bırakın.'],
  'file-unreadable': ['{file} okunamıyor: {reason}.', 'Dosyanın izinlerine bakın.'],
  'file-token-unknown': [
    'Bu dosya bu pencerede seçilmedi.',
    'Dosyayı yeniden bırakın ya da seçin.',
  ],
  'csv-no-rows': [
    '{file} dosyasının {line}. satırında başlık var ama kayıt yok.',
    'Verisiyle birlikte yeniden dışa aktarın.',
  ],
  'csv-quote-open': [
    '{file}, satır {line}: açılan tırnak (") hücre bitmeden kapanmıyor.',
    'Tırnağı kapatın ya da metnin parçasıysa iki kez yazın.',
  ],
  'csv-no-time-column': [
    '{file} dosyasında tarih ya da saat sütunu yok. Sütunlar: {columns}. {line}. satır: {value}',
    'Her satıra 2024-01-31 gibi bir tarih ekleyin.',
  ],
  'csv-no-number-column': [
    '{file} dosyasında tahmin edilecek sayı sütunu yok. Sütunlar: {columns}. {line}. satır: {value}',
    'Her satıra bir sayı ekleyin ya da ondalık işaretine bakın.',
  ],
  'csv-column-unknown': [
    '{file} dosyasında «{value}» sütunu yok. Sütunlar: {allowed}.',
    'Sütunlarından birini seçin.',
  ],
  'csv-time-unreadable': [
    '{file}, satır {line}: «{value}» {format} biçiminde bir zaman değil.',
    'Satırı düzeltin ya da başka bir biçim seçin.',
  ],
  'csv-date-ambiguous': [
    '{file}: «{column}» sütunundaki «{value}» gibi tarihler gün ya da ay önce okunabilir.',
    'Hangisi olduğunu belirtin: --time-format %d/%m/%Y ya da --time-format %m/%d/%Y.',
  ],
  'csv-time-repeated': [
    '{file}, satır {line}: «{value}» zamanı ikinci kez geçiyor.',
    'Her zaman için tek satır bırakın ya da başka bir zaman sütunu seçin.',
  ],
  'csv-value-missing': [
    '{file}: «{column}» sütununda yalnızca {count} sayı var.',
    'Başka bir sütun seçin.',
  ],
  'series-too-short': [
    '«{series}» {length} değer içeriyor; {test} adım ayrılmış {window} adımlık pencere en az {needed} değer ister.',
    'Pencereyi kısaltın ya da daha az adım ayırın.',
  ],
  'series-constant': [
    '«{series}» eğitim bölümünün her adımında {value}: öğrenilecek bir şey yok.',
    'Başka bir seri ya da daha uzun bir eğitim bölümü seçin.',
  ],
  'spec-invalid': [
    'Ağ tanımı geçersiz: {path} değeri {value}; izin verilen: {allowed}.',
    'Değeri düzeltin.',
  ],
  'spec-unreadable': [
    '{file} ağ tanımı olarak okunamıyor: {reason}.',
    'Yolu denetleyin; Ağ sayfasındaki «JSON kopyala» çalışan bir tanım verir.',
  ],
  'dataset-unknown': ['Bu veri kümesi projede yok.', 'Dosyayı yeniden içe aktarın.'],
  'run-unknown': ['Bu eğitim projede yok.', 'Yenisini başlatın.'],
  'run-not-finished': [
    'Bu eğitimin henüz eğitilmiş bir ağı yok.',
    'İlk dönem bitene kadar bekleyin.',
  ],
  'run-not-resumable': ['Bu eğitim sürdürülemez: durumu {state}.', 'Yeni bir eğitim başlatın.'],
  'forecast-unknown': ['Bu tahmin projede yok.', 'Yeniden oluşturun.'],
  'horizon-invalid': [
    '{value} adımlık ufuk burada olanaklı değil; izin verilen: {allowed}.',
    'Başka bir ufuk seçin.',
  ],
  'forecast-diverged': [
    'Tahmin {step}. adımda {value} oldu: kendi çıktısıyla beslenen ağ ıraksıyor.',
    'tanh gibi sınırlı bir etkinleştirmeyle yeniden eğitin ya da ufku kısaltın.',
  ],
  'training-diverged': [
    '{epoch}. dönem, {batch}. yığında kayıp {value} oldu; eğitim durduruldu. Varsa son tamamlanan dönemin ağırlıkları saklandı.',
    'Öğrenme oranını düşürün ya da gradyanı kırpın.',
  ],
  'trainer-crashed': [
    'Eğitici beklenmedik biçimde sona erdi ({reason}). Son denetim noktasına kadar her şey saklandı.',
    'Eğitimi sürdürün.',
  ],
  'trainer-unavailable': [
    'Eğitici başlatılamadı: {reason}.',
    'Eksikleri görmek için «npm run doctor» çalıştırın.',
  ],
  'project-unreadable': [
    '{file} bir Gatecast projesi değil ya da hasarlı: {reason}.',
    'Başka bir proje açın; dosyaya dokunulmadı.',
  ],
  'project-newer': [
    '{file} daha yeni bir Gatecast ile yazılmış (şema {value}; bu sürüm en çok {allowed} okur).',
    'Gatecast’i güncelleyin.',
  ],
  'project-in-use': ['{file} başka bir Gatecast’te açık.', 'Önce orada kapatın.'],
  'project-write-failed': ['{file} yazılamadı: {reason}.', 'Boş alana ve izinlere bakın.'],
  'project-commits-lost': [
    '{file} dosyasında kaydedilmiş son {count} değişiklik yok: günlüğü kesilmiş.',
    'Sürdürmeden önce içindekilere bakın; yedeğiniz varsa geri yükleyin.',
  ],
  'report-write-failed': ['{file} raporu yazılamadı: {reason}.', 'Başka bir yer seçin.'],
  'request-invalid': [
    '{call} isteği anlaşılamadı: {path} {reason}.',
    'Bu bir hata: lütfen ayrıntılarıyla bildirin.',
  ],
  'sender-refused': ['Stüdyo dışından gelen bir istek reddedildi.', 'Hiçbir şey değişmedi.'],
  unexpected: [
    'Olmaması gereken bir şey oldu: {reason}.',
    'Lütfen ayrıntılarıyla bildirin; proje zarar görmedi.',
  ],
};
