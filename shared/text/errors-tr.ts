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
  'file-compressed': ['{file} sıkıştırılmış ({format}).', 'Açıp içindeki dosyayı bırakın.'],
  'file-token-unknown': [
    'Bu dosya bu pencerede seçilmedi.',
    'Dosyayı yeniden bırakın ya da seçin.',
  ],
  'csv-no-rows': [
    '{file} dosyasının {line}. satırında başlık var ama kayıt yok.',
    'Verisiyle birlikte yeniden dışa aktarın.',
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
  'csv-time-repeated': [
    '{file}, satır {line}: «{value}» zamanı ikinci kez geçiyor.',
    'Her zaman için tek satır bırakın ya da başka bir zaman sütunu seçin.',
  ],
  'csv-value-missing': [
    '{file}: «{column}» sütununda yalnızca {count} sayı var.',
    'Başka bir sütun seçin.',
  ],
  'file-changed': ['{file} okunurken değişti: {reason}.', 'Yazılması bitince yeniden içe aktarın.'],
  'file-encoding-unknown': [
    '{file} {encoding} olarak okunamıyor.',
    'Başka bir karakter kodlaması seçin.',
  ],
  'csv-record-too-long': [
    '{file}, satır {line}: {allowed} sınırını aşan bir kayıt tablo olamaz.',
    'Dosyada satır sonları olduğunu ve tırnakların kapandığını denetleyin.',
  ],
  'csv-too-many-columns': [
    '{file}, satır {line}: {count} sütun var; en çok {allowed} okunabilir.',
    'Sütunları azaltın ya da tabloyu, her seri bir sütun olacak biçimde çevirin.',
  ],
  'csv-unreadable': [
    '{file} bir tablo değil: {reason}',
    'Ayracı denetleyin ya da CSV olarak yeniden kaydedin.',
  ],
  'import-question': [
    '{file} bir soruyu açık bırakıyor: {question}',
    'Yanıtlayın, sonra yeniden içe aktarın.',
  ],
  'import-cancelled': [
    '{file} dosyasının içe aktarılması iptal edildi.',
    'Ondan hiçbir şey saklanmadı.',
  ],
  'choices-invalid': [
    '{file}: {path} {reason}.',
    'Düzeltin; «gatecast inspect FILE --json» geçerli bir okuma gösterir.',
  ],
  'workbook-unreadable': [
    '{file} çalışma kitabı olarak okunamıyor: {reason}.',
    'Hesap tablosu programında açıp XLSX ya da CSV olarak yeniden kaydedin.',
  ],
  'workbook-too-large': [
    '{file} açıldığında {allowed} sınırını aşıyor.',
    'Sayfayı CSV olarak kaydedip onu içe aktarın.',
  ],
  'workbook-sheet-unknown': [
    '{file} dosyasında «{value}» sayfası yok. Sayfalar: {allowed}.',
    'Sayfalarından birini seçin.',
  ],
  'parquet-unreadable': [
    '{file} Parquet olarak okunamıyor: {reason}.',
    'Yeniden yazın ya da tabloyu CSV olarak kaydedin.',
  ],
  'prepare-impossible': ['«{series}» böyle hazırlanamaz: {reason}', 'Başka bir adım seçin.'],
  'prepare-nothing-to-undo': [
    'Geri alınacak hazırlık yok.',
    'Veri kümesi içe aktarıldığı gibidir.',
  ],
  'prepare-nothing-to-redo': [
    'Yinelenecek hazırlık yok.',
    'Son değişiklikten beri geri alınan bir şey yok.',
  ],
  'series-too-short': [
    '«{series}» {length} değer içeriyor; {test} adım ayrılmış {window} adımlık pencere en az {needed} değer ister.',
    'Pencereyi kısaltın ya da daha az adım ayırın.',
  ],
  'series-constant': [
    '«{series}» eğitim bölümünün her adımında {value}: öğrenilecek bir şey yok.',
    'Başka bir seri ya da daha uzun bir eğitim bölümü seçin.',
  ],
  'windows-incomplete': [
    '«{series}» serisinin {possible} eğitim penceresinden yalnızca {windows} tanesinde eksik değer yok; en az {needed} gerekir.',
    'Eksik değerleri Veri sayfasında doldurun ya da {window} adımlık pencereyi kısaltın.',
  ],
  'calendar-feature-unfit': [
    'Takvimin «{value}» özelliği bu veri setinin adımlarında bir şey söylemez; izin verilen: {allowed}.',
    'Onu girdilerden çıkarın.',
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
  'forecast-value-missing': [
    '«{series}» serisinin {time} zamanında değeri yok; tahmin, bu zamanı da içeren {window} adımdan başlar.',
    'Eksik değerleri Veri sayfasında doldurup yeniden eğitin ya da başka bir noktadan tahmin yapın.',
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
  'output-write-failed': [
    '{file} yazılamadı: {reason}.',
    'Boş alana ve izinlere bakın ya da başka bir yer seçin.',
  ],
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
