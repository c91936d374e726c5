/**
 * Arabic, Turkish and Polish sentences for reviews. Arabic and Polish verbs have a gender: these
 * sentences do without.
 * @module
 */
import type { ReviewSentences } from './review-sentences.ts'

/** From right to left. */
export const REVIEWS_ARABIC: ReviewSentences = {
  general: {
    positive: [
      'عمل ممتاز، شكرا جزيلا.',
      'الوصول دائما في الموعد المحدد.',
      'تعامل محترم ولطيف.',
      'أنصح الجميع بهذه الخدمة.',
      'تواصل جيد قبل العمل وبعده.',
      'راضون جدا عن كل شيء.',
    ],
    mixed: ['العمل جيد لكن مع تأخير ربع ساعة.', 'لا بأس، ونتمنى تواصلا أكثر في المرة القادمة.'],
    critical: ['تأخير أكثر من نصف ساعة بدون رسالة.', 'لم يكن العمل كما اتفقنا.'],
  },
  ofWork: {
    childcare: {
      positive: [
        'الأطفال شعروا بالراحة من أول لحظة.',
        'صبر كبير مع الأطفال ولعب طوال المساء.',
        'عدنا إلى البيت وكان الأطفال نائمين.',
      ],
      mixed: ['الأطفال سعداء لكن النوم كان متأخرا.'],
      critical: ['اهتمام قليل بالأطفال.'],
    },
    cleaning: {
      positive: ['البيت نظيف ومرتب جدا.', 'المطبخ والحمام يلمعان.', 'عمل دقيق وسريع.'],
      mixed: ['تنظيف جيد لكن بقي بعض الغبار.'],
      critical: ['الحمام لم يكن نظيفا.'],
    },
    warehouse: {
      positive: ['سرعة في التعلم وأخطاء قليلة.', 'التزام بالسلامة في المستودع.'],
      mixed: ['عمل جيد والسرعة يمكن أن تكون أفضل.'],
      critical: ['أخطاء كثيرة.'],
    },
    serving: {
      positive: ['خدمة سريعة والضيوف سعداء.', 'هدوء حتى في الازدحام.'],
      mixed: ['لطف مع الضيوف لكن الخبرة ما زالت قليلة.'],
      critical: ['الخبرة لم تكن كما توقعنا.'],
    },
  },
  redacted: ['السيدة [اسم] سعيدة جدا أيضا.', 'شكر خاص من [اسم].'],
}

/** Turkish has no gender. */
export const REVIEWS_TURKISH: ReviewSentences = {
  general: {
    positive: [
      'Çok memnun kaldık, herkese tavsiye ederim.',
      'Her zaman vaktinde geliyor ve sözünde duruyor.',
      'İletişimi çok iyi.',
      'Güvenilir ve güler yüzlü.',
      'Yine çağıracağız.',
      'Anlamadığı bir şey olunca soruyor.',
    ],
    mixed: ['İyiydi ama on beş dakika geç geldi.', 'Fena değil, bazı şeyleri iki kez anlattım.'],
    critical: ['Haber vermeden yarım saatten fazla geç kaldı.', 'Anlaştığımız gibi olmadı.'],
  },
  ofWork: {
    childcare: {
      positive: [
        'Çocuklar hemen alıştı.',
        'Çocuklarla bütün akşam oyun oynadı.',
        'Eve döndüğümüzde çocuklar mışıl mışıl uyuyordu.',
      ],
      mixed: ['Çocuklar mutluydu ama geç yattılar.'],
      critical: ['Çocuklarla pek ilgilenmedi.'],
    },
    cleaning: {
      positive: ['Ev pırıl pırıl oldu.', 'Hızlı ve titiz çalışıyor.', 'Mutfak tertemizdi.'],
      mixed: ['Alt kat temizdi, üst katta biraz toz kalmıştı.'],
      critical: ['Banyo temizlenmemişti.'],
    },
    warehouse: {
      positive: ['İşi çabuk öğreniyor.', 'Az hata yapıyor, temposu iyi.'],
      mixed: ['Çabası güzel, temposu biraz artabilir.'],
      critical: ['Çok hata vardı.'],
    },
    serving: {
      positive: ['Misafirler çok memnun kaldı.', 'Yoğun akşamda bile sakin ve hızlıydı.'],
      mixed: ['Çalışkan ama biraz daha tecrübe gerekli.'],
      critical: ['Beklediğimiz tecrübe yoktu.'],
    },
  },
  redacted: ['[isim] de çok memnun kaldı.', '[isim] tavsiye etmişti, iyi ki çağırmışız.'],
}

/** As clients write. */
export const REVIEWS_POLISH: ReviewSentences = {
  general: {
    positive: [
      'Bardzo polecam, wszystko w porządku.',
      'Zawsze punktualnie i zgodnie z umową.',
      'Dobry kontakt przed zleceniem i po nim.',
      'Praca na najwyższym poziomie.',
      'Miła i spokojna obsługa.',
      'Na pewno zamówimy jeszcze raz.',
    ],
    mixed: [
      'Dobrze, choć z małym spóźnieniem.',
      'W porządku, następnym razem prosimy o lepszy kontakt.',
    ],
    critical: ['Ponad pół godziny spóźnienia bez wiadomości.', 'Nie było tak, jak w umowie.'],
  },
  ofWork: {
    childcare: {
      positive: [
        'Dzieci od razu poczuły się dobrze.',
        'Dużo cierpliwości i zabawy z dziećmi.',
        'Po powrocie do domu dzieci spokojnie spały.',
      ],
      mixed: ['Dzieci zadowolone, ale poszły spać za późno.'],
      critical: ['Za mało uwagi dla dzieci.'],
    },
    cleaning: {
      positive: ['Dom aż lśni.', 'Szybko i bardzo dokładnie.', 'Kuchnia bardzo czysta.'],
      mixed: ['Na dole czysto, na górze zostało trochę kurzu.'],
      critical: ['Łazienka nie była posprzątana.'],
    },
    warehouse: {
      positive: ['Szybka nauka i mało błędów.', 'Dobre tempo, także na nocnej zmianie.'],
      mixed: ['Dobre chęci, tempo mogłoby być lepsze.'],
      critical: ['Dużo błędów.'],
    },
    serving: {
      positive: ['Goście byli zachwyceni.', 'Spokój nawet przy dużym ruchu.'],
      mixed: ['Miło dla gości, ale trzeba więcej wprawy.'],
      critical: ['Doświadczenie mniejsze, niż się spodziewaliśmy.'],
    },
  },
  redacted: ['[imię] też jest bardzo zadowolona.', 'Pozdrowienia od [imię] i reszty.'],
}
