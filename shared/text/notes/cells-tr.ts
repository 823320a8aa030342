import type { NoteWords } from './note-words';

export const cellsTr: NoteWords = {
  'column-empty': 'Bütün hücreler boş.',
  number: 'Değerlerin %{share} kadarı sayı.',
  'number-unit': 'Değerlerin %{share} kadarı {unit} biriminde sayı.',
  'number-code': 'Kod gibi görünen tam sayılar.',
  'row-number': 'Satırları sayıyor.',
  category: '{count} farklı sözcük.',
  text: '{count} farklı metin.',
  'time-of-day': 'Tarihsiz saatler ({format}).',
  'time-format': 'Değerlerin %{share} kadarı {format} olarak okunuyor.',
  'time-chosen': 'Sizin seçiminiz: {format}; değerlerin %{share} kadarını okuyor.',
  'time-ambiguous': 'Değerlerin %{share} kadarı {format} olarak, ama {others} olarak da okunuyor.',
  'time-wall':
    '%{share} kadarı {format} olarak okunuyor; hepsi yerel gece yarısı, bu yüzden saat farkları uygulanmıyor.',
  'time-century':
    '%{share} kadarı {format} olarak okunuyor; iki haneli yıllar {year} yılından başlayarak geçen yüzyıldan.',
  'time-bare': '{format} olarak zamanda ilerleyen rakamlar.',
  'time-like-column': '%{share} kadarı, «{column}» sütunu gibi {format} olarak okunuyor.',
  'format-unknown': '{format} bir zaman biçimi değil.',
  'zone-unknown': '{zone} bir saat dilimi değil.',
  'numbers-chosen': 'Sizin seçiminiz: ondalık işareti «{mark}».',
  'numbers-decided': '«{text}» yalnızca «{mark}» ondalık işaretiyle okunabilir.',
  'numbers-delimiter': 'Hücreleri virgül ayırdığından «{text}» içindeki nokta ondalık işaretidir.',
  'numbers-plain': 'Hiçbir sayıda ondalık işareti ya da basamak grubu yok.',
  'layout-wide': 'Her sütun bir seri: {count}.',
  'layout-long': 'Zamanlar yineleniyor; serileri {columns} ayırıyor.',
  'layout-rows': 'Her satır bir seri: {count} adım sütunu, ilki «{first}».',
  'layout-chosen': 'Sizin seçiminiz.',
  'column-unknown': '«{column}» sütunu yok.',
  'no-numbers': '{count} sütunun hiçbirinde sayı yok: öngörülecek bir şey yok.',
  'no-times': 'Hiçbir sütunda zaman yok: satırlar sırasıyla alınıp sayılıyor.',
  'ask-date-order':
    '«{column}» sütunundaki «{text}» gibi tarihlerde gün de ay da önce olabilir. Hangisi?',
  'option-date-order': '{format}: «{text}» = {date}; adımların %{share} kadarında {step} adımı.',
  'ask-decimal-mark':
    '«{column}» sütununda «{text}» gibi sayılarda «{mark}» ondalık işareti de binlik ayıracı da olabilir. Hangisi?',
  'option-decimal': 'Ondalık işareti: «{text}» = {value}.',
  'option-group': 'Binlik ayıracı: «{text}» = {value}.',
  'numbers-mixed': '{count} hücrede ondalık işareti, ötekilerin tersine «{other}»; ilki «{text}».',
  'numbers-open': '«{column}» sütunundaki «{text}» iki türlü okunabilir.',
};
