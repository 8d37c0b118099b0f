import type { DateWords } from './words';

/** Date words of the languages in Latin letters. */
export const LATIN: Record<string, DateWords> = {
  en: {
    months: 'january february march april may june july august september october november december',
    days: 'today,yesterday',
    units: 'sec min hour|hr day week|wk month|mo year|yr',
    ago: 'ago',
    now: 'just now|moments? ago|seconds ago|right now',
  },
  de: {
    months: 'januar februar märz april mai juni juli august september oktober november dezember',
    moreMonths: 'jänner feber mrz - - - - - - - - -',
    days: 'heute,gestern,vorgestern',
    units: 'sek min stunde|std tag woche monat jahr',
    ago: 'vor|her',
    now: 'gerade eben|soeben|vor kurzem|gerade',
  },
  fr: {
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    moreMonths: '- fevrier - - - - - aout - - - decembre',
    days: "aujourd['’]hui,hier,avant[- ]hier",
    units: 'sec min heure|h jour|j semaine|sem mois an',
    ago: 'il y a|depuis',
    now: "à l['’]instant|maintenant",
  },
  es: {
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    moreMonths: '- - - - - - - - setiembre - - -',
    days: 'hoy,ayer,anteayer|antes de ayer',
    units: 'seg min hora|h d[íi]a|d semana|sem mes año',
    ago: 'hace|atrás',
    now: 'ahora mismo|hace un momento|hace unos segundos',
  },
  pt: {
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    moreMonths: '- - marco - - - - - - - - -',
    days: 'hoje,ontem,anteontem',
    units: 'seg min hora|h dia|d semana|sem m[êe]s|meses ano',
    ago: 'há|atrás',
    now: 'agora mesmo|agora',
  },
  it: {
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    days: "oggi,ieri,l['’]altro ieri",
    units: 'sec min or[ae]|h giorn settiman mes[ei] ann[oi]',
    ago: 'fa',
    now: 'adesso|proprio ora|poco fa',
  },
  nl: {
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
    moreMonths: '- - mrt - - - - - - - - -',
    days: 'vandaag,gisteren,eergisteren',
    units: 'sec min uur|uren dag we?e?k maand jaar|jaren',
    ago: 'geleden',
    now: 'zojuist|zonet|net nu',
  },
  pl: {
    months:
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    moreMonths:
      'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
    days: 'dziś|dzisiaj,wczoraj,przedwczoraj',
    units: 'sek min godz dzień|dni tydz|tyg miesi[ąę] rok|lat',
    ago: 'temu',
    now: 'przed chwilą|teraz',
  },
  cs: {
    months: 'ledna února března dubna května června července srpna září října listopadu prosince',
    moreMonths: 'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec',
    days: 'dnes,včera,předevčírem',
    units: 'sek min hodin den|dny|dnem týd měsíc rok|rokem|lety',
    ago: 'před',
    now: 'právě teď|právě',
  },
  tr: {
    months: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
    days: 'bugün,dün,evvelsi gün',
    units: 'san|sn dakika|dk saat|sa gün hafta ay yıl',
    ago: 'önce',
    now: 'az önce|şimdi|şu an',
  },
  sv: {
    months: 'januari februari mars april maj juni juli augusti september oktober november december',
    days: 'i dag|idag,i går|igår,i förrgår|iförrgår',
    units: 'sek min timm dag veck|v månad år',
    ago: 'sedan',
    now: 'just nu|nyss',
  },
  da: {
    months: 'januar februar marts april maj juni juli august september oktober november december',
    days: 'i dag|idag,i går|igår,i forgårs|iforgårs',
    units: 'sek min time dag|døgn uge måned år',
    ago: 'siden',
    now: 'lige nu',
  },
  no: {
    months: 'januar februar mars april mai juni juli august september oktober november desember',
    days: 'i dag|idag,i går|igår,i forgårs|iforgårs',
    units: 'sek min time|tim dag|døgn uke måned år',
    ago: 'siden',
    now: 'nå nettopp|akkurat nå',
  },
  fi: {
    months:
      'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
    days: 'tänään,eilen,toissapäivänä',
    units: 'sek min tun päiv viik kuuk vuo|v',
    ago: 'sitten',
    now: 'juuri nyt|äsken',
  },
  hu: {
    months:
      'január február március április május június július augusztus szeptember október november december',
    days: 'ma,tegnap,tegnapelőtt',
    units: 'másodperc|mp perc ór nap hét|hete hónap év',
    ago: 'ezelőtt|óta',
    now: 'épp most|most',
  },
  ro: {
    months:
      'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
    days: 'azi|astăzi,ieri,alaltăieri',
    units: 'sec min or[ăe] zi săptăm lun an',
    ago: 'acum|în urmă',
    now: 'chiar acum',
  },
  hr: {
    months:
      'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca',
    days: 'danas,jučer,prekjučer',
    units: 'sek min sat dan tjed mjesec godin',
    ago: 'prije',
  },
  vi: {
    days: 'hôm nay,hôm qua,hôm kia',
    units: 'giây phút giờ ngày tuần tháng năm',
    ago: 'trước',
    now: 'vừa xong|bây giờ',
  },
  id: {
    months: 'januari februari maret april mei juni juli agustus september oktober november desember',
    days: 'hari ini,kemarin',
    units: 'detik menit jam hari minggu bulan tahun',
    ago: 'lalu|yang lalu',
    now: 'baru saja',
  },
};
