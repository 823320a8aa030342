/** What the letters of a language beyond ASCII look like, to tell an encoding by. */
export interface Language {
  /** Letters beyond ASCII, lower case. */
  letters: string;
  /** Where a letter does not stand in this language: a word that has it is another's. */
  never?: RegExp;
  /** Without any of these letters, a text in this language is rare. */
  typical?: RegExp;
  /** Words of tables, lower case: they are good signs. */
  words?: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** ç before e, i and consonants is no French and no Portuguese. */
const noCedilla = /ç(?![aouâôûãõáóú])/;

/** Turkish ğ follows a vowel, and no word begins with two consonants of which one is ç. */
export const turkish: Language = {
  letters: 'çğıöşüâîûİ',
  never: /(?:^|[^aeıioöuüâîû])ğ|^[bcdfghj-np-tvyzşğ]ç/,
  words: words(
    'yıl yılı yıllık satış satışlar değer değeri şehir sıcaklık yağış adı kapanış açılış düşük ' +
      'yüksek işlem dağıtım üretim tüketim nüfus ağustos şubat kasım aralık mayıs salı çarşamba ' +
      'perşembe gün günlük aylık haftalık kayıt açıklama bölge ülke sayı sayısı güneşli yağışlı ' +
      'rüzgâr rüzgar hız hızı kişi yaş müşteri ürün mağaza sıra artış azalış oranı dışı içi giriş ' +
      'çıkış ısı basınç ağırlık uzunluk genişlik yükseklik istanbul ığdır diyarbakır eskişehir ' +
      'şanlıurfa muş ağrı kırşehir uşak aydın balıkesir kırıkkale çeyrek dönem zamanı kış yaz ' +
      'değişim değişken toplamı ortalaması fiyatı tutarı başlangıç bitiş tarih tutar fiyat adet ' +
      'toplam ortalama il ilçe ay saat gelir gider kod',
  ),
};

export const westEuropean: readonly Language[] = [
  { letters: 'äöüßéèà', words: words('jahr monat wert größe höhe preis stadt straße') },
  { letters: 'àâæçéèêëîïôœùûüÿ', never: noCedilla },
  { letters: 'áéíñóúü' },
  { letters: 'ãáàâçéêíóôõúü', never: /õ(?!e)|ã(?![oeis]|$)|ç(?![aouãõáóú])/ },
  { letters: 'àèéìíîòóùú' },
  { letters: 'åäöéü' },
  { letters: 'éèëïöüáóê' },
  { letters: 'æøåéóòôüö' },
  { letters: 'àçéèíïóòúü·', never: noCedilla },
  { letters: 'äöõü', typical: /[äü]/ },
  {
    letters: 'áæðéíóöúýþ',
    never: /(?:^|[^a-záæéíóöúý])ð|þ(?:$|[^aáeéiíoóuúyýæöjrvl])/,
    typical: /[áæéíóú]/,
  },
];

export const centralEuropean: readonly Language[] = [
  { letters: 'ąćęłńóśźż', words: words('data cena miesiąc rok ilość zł wartość sprzedaż') },
  {
    letters: 'áčďéěíňóřšťúůýž',
    never: /ě[aeiouyáéíóúůý]|ť[bcdfgjlpqswxz]/,
    typical: /[ěščřžůďťň]|[áéí].*[áéí]/,
    words: words('datum cena kč měsíc rok výnos počet teplota hodnota období tržby výška'),
  },
  { letters: 'áäčďéíĺľňóôŕšťúýž', typical: /[áčľšťž]/ },
  {
    letters: 'áéíóöőúüű',
    typical: /[áéö]/,
    words: words('dátum időpont érték megye összeg hőmérséklet év hónap nap'),
  },
  { letters: 'ăâîşţșț', typical: /[ăâî]/, words: words('lună judeţ preţ populaţie anul') },
  { letters: 'čćđšž', typical: /[čćšž]/ },
  { letters: 'äöüß' },
];

export const baltic: readonly Language[] = [
  { letters: 'ąčęėįšųūž', typical: /[ėųūį]/, words: words('mėnuo metai kiekis skaičius') },
  { letters: 'āčēģīķļņšūž', typical: /[āēīū]/, words: words('mēnesis gads skaits rīga datums') },
  { letters: 'äöõüšž', typical: /[äõü]/, words: words('kuupäev kuu aasta müük') },
];

/** A script other than Latin: its letters, lower case, and those that most of its text is made of. */
export interface Script {
  letters: RegExp;
  common: string;
  /** Where a letter does not stand, and what longer words in small letters never lack. */
  never?: RegExp;
  always?: RegExp;
}

export const cyrillic: Script = { letters: /[а-яёђѓєѕіїјљњћќўџґ]/, common: 'оеаинтсрвлкмдпуі' };
export const greek: Script = {
  letters: /[α-ωάέήίόύώϊϋΐΰ]/,
  common: 'αοιετσνηυρπκμλςάίόέή',
  never: /ς\p{L}|σ$/u,
  always: /[άέήίόύώΐΰ]/,
};
export const hebrew: Script = { letters: /[א-ת]/, common: 'יוהלארתשמבנ', never: /[םןץףך][א-ת]/ };
export const arabic: Script = { letters: /[ء-ي]/, common: 'الينمورتبةد' };

/** Characters that tables in East Asian languages are full of. */
export const japanese =
  '年月日時分秒曜火水木金土東京大阪名古屋北海道神奈川県市区町村都府気温湿度降水量風速天候最高低平均合計' +
  '売上数金額単価値段商品番号前店舗地域種別開始終了期間予測実績電力需要人口世帯男女率割円千万億株出来' +
  '内外国本社画備考第一二三四五六七八九十';
export const simplifiedChinese =
  '的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小' +
  '么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长' +
  '知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业' +
  '最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水' +
  '万市体别处总才场师书比住员九性通目华报立马命张活难神数件安表原车白应路期常提感金何更反合放做系计或' +
  '司利受光王果界及今京务制解各任至清物台象记边共风战干接它许八特望直服林题建南度统色字请交认算论百义' +
  '科元社术结六功指思非流每青管连远资队带花快条院变联言权往展该领传近留红治决周保达办运半候七必城强步' +
  '完深区即求品士转量空众技轻程告江语英基满式息写识极令黄德收钱未持取设始版双历史商千片容站广改形委早' +
  '房音火际则首单据导影网香专石组造落视济离费销售额价格称省县编号类型均值率温湿降雨压速备注州圳津庆果' +
  '手机常';
export const traditionalChinese =
  '的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小' +
  '麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長' +
  '知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業' +
  '最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水' +
  '萬市眼體別處總才場師書比住員數件表車應路期計統量價格額銷售稱號類型縣區臺灣台北雄竹桃園備註溫度濕降' +
  '雨風速金合均值率';
export const korean =
  '가각간강같개거건것게격결경계고공과관광교구국군권그금급기길김나남내년노누는능니다단달당대더도동두드등디' +
  '라락란량력로록료류률리린마만말매면명모목무문물미민바박반발방배백번범법변별병보복본부북분비사산상생서' +
  '석선설성세소속손수순술스습승시식신실심아안않액약양어업없에여역연열영예오온올와완외요용우운울원월위유' +
  '율은을음의이인일임입있자작장재저적전절점정제조종주준중증지직진집차찬창천철청체초최추출충층치카타터통' +
  '트특파판평포표품풍프하학한할함합해행향현형호화확환활황회후희를날짜';
