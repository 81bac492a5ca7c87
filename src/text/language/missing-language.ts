/** What is said to a reader whose language we do not have, with the `lang` and `dir` that it is said in. */
export interface MissingLanguage {
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: string;
}

/**
 * "This is not in your language yet. It is shown in English." in the languages that Mass.gov's translation offers and that are not shipped. Not reviewed.
 * Here and not in the translators' files: no other sentence exists in these languages.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'This is not in your language yet. It is shown in English.',
  am: 'ይህ ገና በእርስዎ ቋንቋ የለም። በእንግሊዝኛ ይታያል።',
  bn: 'এটি এখনও আপনার ভাষায় নেই। এটি ইংরেজিতে দেখানো হচ্ছে।',
  de: 'Diese Seite gibt es noch nicht in Ihrer Sprache. Sie wird auf Englisch angezeigt.',
  el: 'Αυτή η σελίδα δεν υπάρχει ακόμη στη γλώσσα σας. Εμφανίζεται στα αγγλικά.',
  fa: 'این صفحه هنوز به زبان شما نیست. به انگلیسی نشان داده می‌شود.',
  fil: 'Wala pa ito sa inyong wika. Nasa Ingles po ito.',
  fr: 'Cette page n’existe pas encore dans votre langue. Elle est affichée en anglais.',
  gu: 'આ હજી તમારી ભાષામાં નથી. તે અંગ્રેજીમાં બતાવવામાં આવ્યું છે.',
  he: 'הדף הזה עדיין לא קיים בשפה שלך. הוא מוצג באנגלית.',
  hi: 'यह अभी आपकी भाषा में नहीं है। इसे अंग्रेज़ी में दिखाया गया है।',
  hmn: 'Nplooj no tseem tsis tau muaj ua koj hom lus. Nws tshwm ua lus Askiv.',
  hu: 'Ez az oldal még nem érhető el az Ön nyelvén. Angolul látható.',
  hy: 'Այս էջը դեռ հասանելի չէ ձեր լեզվով։ Այն ցուցադրվում է անգլերեն։',
  id: 'Halaman ini belum tersedia dalam bahasa Anda. Halaman ditampilkan dalam bahasa Inggris.',
  it: 'Questa pagina non è ancora nella sua lingua. È mostrata in inglese.',
  ja: 'このページは、まだあなたの言語ではご利用いただけません。英語で表示しています。',
  km: 'ទំព័រនេះមិនទាន់មានជាភាសារបស់អ្នកនៅឡើយទេ។ វាបង្ហាញជាភាសាអង់គ្លេស។',
  ko: '이 페이지는 아직 귀하의 언어로 제공되지 않습니다. 영어로 표시됩니다.',
  lo: 'ໜ້ານີ້ຍັງບໍ່ມີເປັນພາສາຂອງທ່ານ. ມັນສະແດງເປັນພາສາອັງກິດ.',
  my: 'ဤစာမျက်နှာကို သင့်ဘာသာစကားဖြင့် မရရှိနိုင်သေးပါ။ အင်္ဂလိပ်ဘာသာဖြင့် ပြသထားပါသည်။',
  ne: 'यो पृष्ठ अझै तपाईंको भाषामा छैन। यो अंग्रेजीमा देखाइएको छ।',
  pa: 'ਇਹ ਪੰਨਾ ਅਜੇ ਤੁਹਾਡੀ ਭਾਸ਼ਾ ਵਿੱਚ ਨਹੀਂ ਹੈ। ਇਹ ਅੰਗਰੇਜ਼ੀ ਵਿੱਚ ਦਿਖਾਇਆ ਗਿਆ ਹੈ।',
  pl: 'Ta strona nie jest jeszcze dostępna w Państwa języku. Jest wyświetlana po angielsku.',
  ps: 'دا پاڼه لا ستاسو په ژبه نشته. په انګلیسي ښودل کېږي.',
  ro: 'Această pagină nu este încă disponibilă în limba dumneavoastră. Este afișată în engleză.',
  ru: 'Этой страницы пока нет на вашем языке. Она показана на английском.',
  so: 'Boggan weli kuma jiro luqaddaada. Waxaa lagu muujiyay Ingiriis.',
  sq: 'Kjo faqe nuk është ende në gjuhën tuaj. Ajo shfaqet në anglisht.',
  sw: 'Ukurasa huu bado haupo katika lugha yako. Unaonyeshwa kwa Kiingereza.',
  ta: 'இந்தப் பக்கம் இன்னும் உங்கள் மொழியில் இல்லை. இது ஆங்கிலத்தில் காட்டப்படுகிறது.',
  te: 'ఈ పేజీ ఇంకా మీ భాషలో లేదు. ఇది ఆంగ్లంలో చూపబడుతోంది.',
  th: 'หน้านี้ยังไม่มีในภาษาของคุณ จึงแสดงเป็นภาษาอังกฤษ',
  ti: 'እዚ ገጽ ክሳብ ሕጂ ብቋንቋኹም የለን። ብእንግሊዝኛ እዩ ዝርአ።',
  tr: 'Bu sayfa henüz sizin dilinizde değil. İngilizce olarak gösteriliyor.',
  uk: 'Цієї сторінки ще немає вашою мовою. Вона показана англійською.',
  ur: 'یہ صفحہ ابھی آپ کی زبان میں نہیں ہے۔ اسے انگریزی میں دکھایا گیا ہے۔',
  yo: 'Ojú ìwé yìí kò tíì sí ní èdè rẹ. A fi hàn ní Gẹ̀ẹ́sì.',
};

/** Other names that pages and translation services give. */
const SAME: Readonly<Record<string, string>> = { iw: 'he', tl: 'fil', pst: 'ps', prs: 'fa', in: 'id', mww: 'hmn' };

const RIGHT_TO_LEFT = /^(fa|he|ps|ur)$/;

/** The words in the language of a tag, or in English for one that nobody foresaw. */
export function missingLanguage(tag: string): MissingLanguage {
  const [primary = ''] = tag.trim().toLowerCase().split(/[-_]/);
  const lang = SAME[primary] ?? primary;
  const words = Object.hasOwn(WORDS, lang) ? WORDS[lang] : undefined;
  return words === undefined
    ? { lang: 'en', direction: 'ltr', words: WORDS.en as string }
    : { lang, direction: RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr', words };
}
